import { saveApplication } from "#db/applications/applications.ts";
import * as reviews from "#domain/applications/review.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { lockForReview, type ToReview } from "./under-review.ts";

export interface HoldBackApplication extends ToReview {
  /** For the desk, and on record. */
  readonly reason: string;
  readonly key?: string | undefined;
}

export async function holdBackApplication(context: Context, input: HoldBackApplication) {
  const { reference, version } = input;
  return once(context, "hold-back-application", input.key, async (trx, actor) => {
    const review = await lockForReview(trx, { reference, version }, actor, context.now);
    const ruling = reviews.holdBack(review, input.reason, context.now);
    if (!ruling.ok) return ruling;
    const saved = await saveApplication(trx, ruling.next, version);
    await announce(trx, context, ruling.happened, { round: review });
    return accept(saved, ruling.happened);
  });
}
