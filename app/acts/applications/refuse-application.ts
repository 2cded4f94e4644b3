import { saveApplication } from "#db/applications/applications.ts";
import { appendSteps } from "#db/applications/steps.ts";
import type { RefusalGround } from "#domain/applications/refusal-ground.ts";
import * as reviews from "#domain/applications/review.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { lockForReview, type ToReview } from "./under-review.ts";

export interface RefuseApplication extends ToReview {
  readonly ground: RefusalGround;
  /** Goes to the applicant, with the ground. */
  readonly reason: string;
  readonly key?: string | undefined;
}

export async function refuseApplication(context: Context, { key, ...given }: RefuseApplication) {
  return once(context, "refuse-application", key, async (trx, actor) => {
    const review = await lockForReview(trx, given, actor, context.now);
    const ruling = reviews.refuseApplication(review, given, context.now);
    if (!ruling.ok) return ruling;
    await appendSteps(trx, ruling.next.steps);
    const saved = await saveApplication(trx, ruling.next.application, given.version);
    await announce(trx, context, ruling.happened, { application: saved, round: review });
    return accept(saved, ruling.happened);
  });
}
