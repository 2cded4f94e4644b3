import { readAs } from "#db/readers.ts";
import { lockDeadLetters, saveRetries } from "#db/record/dead-letters.ts";
import { appendJob, DELIVER_LETTERS } from "#db/record/job-queue.ts";
import * as letters from "#domain/record/letter.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";

/** Sends again all that were given up, after an outage of the mail server that was longer than letters wait. */
export async function retryLetters(context: Context) {
  return once(context, "retry-letters", undefined, async (trx, actor) => {
    if (actor.role === "chair") await readAs(trx, actor);
    const chairOf = actor.role === "chair" ? actor.process : null;
    const ruling = letters.retryLetters(await lockDeadLetters(trx, chairOf), chairOf, context.now);
    if (!ruling.ok) return ruling;
    await saveRetries(trx, ruling.happened.letters, context.now);
    await appendJob(trx, DELIVER_LETTERS);
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
