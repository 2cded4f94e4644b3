import { deleteIdempotencyKeys } from "#db/record/idempotency.ts";
import type { JobContext } from "../kit/job.ts";

/** Longer than any form stays open: who sends it must still be signed in, and a sign-in ends after a day. */
const RETENTION_HOURS = 7 * 24;

export async function deleteOldIdempotencyKeys({ db, clock }: JobContext): Promise<void> {
  await deleteIdempotencyKeys(db, (await clock.now()).subtract({ hours: RETENTION_HOURS }));
}
