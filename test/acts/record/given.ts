import type { Db } from "#db/handles.ts";
import { readingAs } from "#db/readers.ts";
import { claimDueLetters, saveDeadLetter } from "#db/record/outbox.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";

/** Every letter that is due is given up by the post. Returns their ids by kind. */
export async function givenUp(db: Db, at: Instant): Promise<ReadonlyMap<string, Id<"letter">[]>> {
  return readingAs(db, { role: "post" }, async (trx) => {
    const letters = await claimDueLetters(trx, { at, seconds: 60, limit: 1000 });
    for (const { id, attempts } of letters) {
      await saveDeadLetter(trx, { id, attempts, error: "550 no such mailbox: desk@mission.example", at });
    }
    return new Map([...Map.groupBy(letters, ({ kind }) => kind)].map(([kind, of]) => [kind, of.map(({ id }) => id)]));
  });
}
