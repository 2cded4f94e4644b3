import { saveApplication } from "#db/applications/applications.ts";
import { appendSteps } from "#db/applications/steps.ts";
import { mustBeIn } from "#domain/applications/application.ts";
import * as cures from "#domain/applications/cure.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { lockForReview, type ToReview } from "./under-review.ts";

export interface TakeBackReturn extends ToReview {
  /** Goes to the applicant. */
  readonly reason: string;
  readonly key?: string | undefined;
}

/** It was sent back by mistake: it waits for review again, and its organisation has nothing to complete. */
export async function takeBackReturn(context: Context, { reference, version, reason, key }: TakeBackReturn) {
  return once(context, "take-back-return", key, async (trx, actor) => {
    const review = await lockForReview(trx, { reference, version }, actor, context.now);
    const ruling = cures.takeBackReturn(review, reason, context.now);
    if (!ruling.ok) return ruling;
    await appendSteps(trx, [ruling.next]);
    const saved = await saveApplication(trx, mustBeIn("submitted", review.application), version);
    await announce(trx, context, ruling.happened, { application: saved, round: review });
    return accept(saved, ruling.happened);
  });
}
