import type { Db } from "#db/handles.ts";
import { readingAs } from "#db/readers.ts";
import { lockLetter } from "#db/record/dead-letters.ts";
import { saveReturnedLetter } from "#db/record/outbox.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { type Returning, returningOf } from "#domain/record/letter.ts";

/** Puts on record that a letter which had left did not arrive, as its mail server reports. */
export async function takeLetterBack(
  { db, now }: { readonly db: Db; readonly now: Instant },
  { letter: id, because }: { readonly letter: Id<"letter">; readonly because: string },
): Promise<Returning> {
  return readingAs(db, { role: "post" }, async (trx) => {
    const letter = await lockLetter(trx, id);
    const returning = letter === null ? "nothing_new" : returningOf(letter);
    if (returning === "came_back") await saveReturnedLetter(trx, { id, because }, now);
    return returning;
  });
}
