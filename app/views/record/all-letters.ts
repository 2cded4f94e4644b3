import type { Context } from "#acts/kit/context.ts";
import type { Db } from "#db/handles.ts";
import { readingAs } from "#db/readers.ts";
import { countLettersAsked, type LettersAsked, listKindsOfLetters, listLetters } from "#db/record/letters.ts";
import { countLetters } from "#db/record/outbox.ts";
import type { Id } from "#domain/kit/id.ts";
import { pageOf } from "../kit/page-of.ts";

const ROWS = 50;

type Wanted = Omit<LettersAsked, "chairOf"> & { readonly page: number };

/** Letters of the office, by where they are and as asked: to which mission a letter of the Chair goes is told where each look is put on record. */
export async function seeAllLetters({ db, actor }: Pick<Context, "db" | "actor">, wanted: Wanted) {
  return actor.role === "chair"
    ? readingAs(db, actor, (trx) => lettersShown(trx, actor.process, openToChair(wanted)))
    : lettersShown(db, null, wanted);
}

/** To find letters by their recipient, or by what they are about, would tell the Chair who spoke, and of whom. */
function openToChair({ state, kind, from, until, page }: Wanted): Wanted {
  return { state, kind, from, until, page };
}

async function lettersShown(db: Db, chairOf: Id<"process"> | null, { page: wanted, ...filter }: Wanted) {
  const asked = { ...filter, chairOf };
  const counts = await countLetters(db, chairOf);
  const total = await countLettersAsked(db, asked);
  const { page, pages, limit, offset } = pageOf(wanted, total, ROWS);
  const letters = await listLetters(db, asked, { limit, offset });
  return {
    state: asked.state,
    counts,
    kinds: await listKindsOfLetters(db, asked),
    total,
    page,
    pages,
    letters: letters.map(({ recipientEmail, recipientPerson, subject, ...letter }) => ({
      ...letter,
      recipient: chairOf !== null && recipientPerson === null ? null : recipientEmail,
      // What the Chair's letters say is read one by one, with the look on record.
      subject: chairOf === null ? subject : null,
    })),
  };
}
