import { readAs } from "#db/readers.ts";
import { lockLetter, saveRetries } from "#db/record/dead-letters.ts";
import { appendJob, DELIVER_LETTERS } from "#db/record/job-queue.ts";
import type { Id } from "#domain/kit/id.ts";
import * as letters from "#domain/record/letter.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface RetryLetter {
  readonly letter: Id<"letter">;
}

export async function retryLetter(context: Context, { letter: id }: RetryLetter) {
  return once(context, "retry-letter", undefined, async (trx, actor) => {
    if (actor.role === "chair") await readAs(trx, actor);
    const chairOf = actor.role === "chair" ? actor.process : null;
    const ruling = letters.retryLetter(
      orNotFound(await lockLetter(trx, id), (letter) => letter.chairOf === chairOf),
      context.now,
    );
    if (!ruling.ok) return ruling;
    await saveRetries(trx, [ruling.next.id], context.now);
    await appendJob(trx, DELIVER_LETTERS);
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
