import { deleteIdempotencyKeys } from "#db/record/idempotency.ts";
import { keptFor } from "#domain/record/retention.ts";
import type { JobContext } from "../kit/job.ts";

export async function deleteOldIdempotencyKeys({ db, clock }: JobContext): Promise<void> {
  await deleteIdempotencyKeys(db, (await clock.now()).subtract({ hours: keptFor.formsDays * 24 }));
}
