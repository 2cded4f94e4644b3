import { gatherLetters } from "#db/record/gathered-letters.ts";
import { appendJob, DELIVER_LETTERS } from "#db/record/job-queue.ts";
import { digestUntil } from "#domain/record/digest.ts";
import type { Context } from "../kit/context.ts";

/** Each morning, to each desk that wishes it, one letter of all that was gathered for it; nothing where nothing was. */
export async function tellOfGatheredLetters({ db, now }: Pick<Context, "db" | "now">): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const told = await gatherLetters(trx, { until: digestUntil(now), at: now });
    if (told > 0) await appendJob(trx, DELIVER_LETTERS);
  });
}
