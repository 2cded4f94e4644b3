import type { Context } from "#acts/kit/context.ts";
import type { Db } from "#db/handles.ts";
import { readingAs } from "#db/readers.ts";
import { countLettersAsked, type LettersAsked, listKindsOfLetters, listLetters } from "#db/record/letters.ts";
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
  // What is asked holds in every view, so that each counts what it would show.
  const counts = await countLettersAsked(db, asked);
  const total = counts[asked.state];
  const { page, pages, limit, offset } = pageOf(wanted, total, ROWS);
  const letters = await listLetters(db, asked, { limit, offset });
  return {
    state: asked.state,
    counts,
    // One that is asked for and that this view does not have can still be seen, and taken off.
    kinds: [...new Set([...(await listKindsOfLetters(db, asked)), ...(asked.kind === undefined ? [] : [asked.kind])])],
    total,
    page,
    pages,
    letters: letters.map(({ recipientEmail, recipientPerson, subject, because, ...letter }) => ({
      ...letter,
      ...(chairOf !== null && recipientPerson === null
        ? { recipient: null, because: null }
        : { recipient: recipientEmail, because }),
      // What the Chair's letters say is read one by one, with the look on record.
      subject: chairOf === null ? subject : null,
    })),
  };
}
