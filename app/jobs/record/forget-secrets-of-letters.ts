import { forgetSecrets } from "#db/record/outbox.ts";
import type { JobContext } from "../kit/job.ts";

/** A letter that left has lost its secret then; this is for those that could not leave. A demonstration's mailbox shows letters whole. */
export async function forgetSecretsOfLetters({ db, env, clock }: JobContext): Promise<void> {
  if (!env.demonstration) await forgetSecrets(db, await clock.now());
}
