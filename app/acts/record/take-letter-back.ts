import type { Db } from "#db/handles.ts";
import { readingAs } from "#db/readers.ts";
import { type Returning, saveReturnedLetter } from "#db/record/outbox.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";

/** Puts on record that a letter which had left did not arrive, as its mail server reports. */
export async function takeLetterBack(
  { db, now }: { readonly db: Db; readonly now: Instant },
  returned: { readonly letter: Id<"letter">; readonly because: string },
): Promise<Returning> {
  return readingAs(db, { role: "post" }, (trx) =>
    saveReturnedLetter(trx, { id: returned.letter, because: returned.because }, now),
  );
}
