import { saveApplication } from "#db/applications/applications.ts";
import * as reviews from "#domain/applications/review.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { lockForReview, type ToReview } from "./under-review.ts";

export interface ReleaseApplication extends ToReview {
  readonly key?: string | undefined;
}

export async function releaseApplication(context: Context, input: ReleaseApplication) {
  const { reference, version } = input;
  return once(context, "release-application", input.key, async (trx, actor) => {
    const review = await lockForReview(trx, { reference, version }, actor, context.now);
    const ruling = reviews.release(review, context.now);
    if (!ruling.ok) return ruling;
    const saved = await saveApplication(trx, ruling.next, version);
    await announce(trx, context, ruling.happened, { round: review });
    return accept(saved, ruling.happened);
  });
}
