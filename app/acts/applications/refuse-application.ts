import { lockApplication, saveApplication } from "#db/applications/applications.ts";
import { getConflicts } from "#db/applications/recusals.ts";
import { appendSteps, getFurther } from "#db/applications/steps.ts";
import * as reviews from "#domain/applications/review.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { asSeen, once, orNotFound } from "../kit/once.ts";
import { loadRound } from "./round.ts";

export interface RefuseApplication {
  readonly reference: string;
  /** The version that the officer saw. */
  readonly version: number;
  /** Goes to the applicant. */
  readonly reason: string;
  readonly key?: string | undefined;
}

export async function refuseApplication(context: Context, { reference, version, reason, key }: RefuseApplication) {
  return once(context, "refuse-application", key, async (trx, actor) => {
    const application = orNotFound(await lockApplication(trx, reference));
    const round = await loadRound(trx, application.call, context.now);
    const further = await getFurther(trx, application.id);
    const conflicts = await getConflicts(trx, application.id);
    const review = { ...round, application: asSeen(application, version), further, officer: actor, conflicts };
    const ruling = reviews.refuseApplication(review, reason, context.now);
    if (!ruling.ok) return ruling;
    await appendSteps(trx, ruling.next.steps);
    const saved = await saveApplication(trx, ruling.next.application, version);
    await announce(trx, context, ruling.happened, { application: saved, round });
    return accept(saved, ruling.happened);
  });
}
