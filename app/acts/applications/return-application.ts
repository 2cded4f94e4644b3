import { saveApplication } from "#db/applications/applications.ts";
import { appendSteps } from "#db/applications/steps.ts";
import { mustBeIn } from "#domain/applications/application.ts";
import type { Asked } from "#domain/applications/asked.ts";
import * as cures from "#domain/applications/cure.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { lockForReview, type ToReview } from "./under-review.ts";

export interface ReturnApplication extends ToReview {
  /** What is missing. Goes to the applicant. */
  readonly words: string;
  readonly asked: readonly Asked[];
  readonly key?: string | undefined;
}

/** It goes back to its organisation, which may complete it as long as the decision says. */
export async function returnApplication(
  context: Context,
  { reference, version, words, asked, key }: ReturnApplication,
) {
  return once(context, "return-application", key, async (trx, actor) => {
    const review = await lockForReview(trx, { reference, version }, actor, context.now);
    const ruling = cures.returnApplication(review, { words, asked }, context.now);
    if (!ruling.ok) return ruling;
    await appendSteps(trx, [ruling.next]);
    const saved = await saveApplication(trx, mustBeIn("submitted", review.application), version);
    await announce(trx, context, ruling.happened, { application: saved, round: review });
    return accept(saved, ruling.happened);
  });
}
