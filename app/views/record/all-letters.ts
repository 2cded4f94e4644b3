import type { Context } from "#acts/kit/context.ts";
import type { Db } from "#db/handles.ts";
import { readingAs } from "#db/readers.ts";
import { listLetters } from "#db/record/letters.ts";
import { countLetters } from "#db/record/outbox.ts";
import type { Id } from "#domain/kit/id.ts";
import type { LetterInPost } from "#domain/record/reading.ts";
import { pageOf } from "../kit/page-of.ts";

const ROWS = 50;

interface Wanted {
  readonly state: LetterInPost;
  readonly page: number;
}

/** Every letter of the office, by where it is: to which mission a letter of the Chair goes is told where each look is put on record. */
export async function seeAllLetters({ db, actor }: Pick<Context, "db" | "actor">, wanted: Wanted) {
  return actor.role === "chair"
    ? readingAs(db, actor, (trx) => lettersShown(trx, actor.process, wanted))
    : lettersShown(db, null, wanted);
}

async function lettersShown(db: Db, chairOf: Id<"process"> | null, { state, page: wanted }: Wanted) {
  const counts = await countLetters(db, chairOf);
  const total = counts[state];
  const { page, pages, limit, offset } = pageOf(wanted, total, ROWS);
  const letters = await listLetters(db, { chairOf, state }, { limit, offset });
  return {
    state,
    counts,
    total,
    page,
    pages,
    letters: letters.map(({ recipientEmail, recipientPerson, ...letter }) => ({
      ...letter,
      recipient: chairOf !== null && recipientPerson === null ? null : recipientEmail,
    })),
  };
}
