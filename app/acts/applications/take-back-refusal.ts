import { lockApplication, saveApplication } from "#db/applications/applications.ts";
import { getConflicts } from "#db/applications/recusals.ts";
import { appendSteps, getFurther } from "#db/applications/steps.ts";
import * as reviews from "#domain/applications/review.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { asSeen, once, orNotFound } from "../kit/once.ts";
import { loadRoundOf } from "./round.ts";

export interface TakeBackRefusal {
  readonly reference: string;
  /** The version that the officer saw. */
  readonly version: number;
  /** Goes to the applicant. */
  readonly reason: string;
  readonly key?: string | undefined;
}

export async function takeBackRefusal(context: Context, { reference, version, reason, key }: TakeBackRefusal) {
  return once(context, "take-back-refusal", key, async (trx, actor) => {
    const application = orNotFound(await lockApplication(trx, reference));
    const round = await loadRoundOf(trx, application, context.now);
    const further = await getFurther(trx, application.id);
    const conflicts = await getConflicts(trx, application.id);
    const review = { ...round, application: asSeen(application, version), further, conflicts, officer: actor };
    const ruling = reviews.takeBackRefusal(review, reason, context.now);
    if (!ruling.ok) return ruling;
    const saved = await saveApplication(trx, ruling.next.application, version);
    await appendSteps(trx, [ruling.next.step]);
    await announce(trx, context, ruling.happened, { application: saved, round });
    return accept(saved, ruling.happened);
  });
}
