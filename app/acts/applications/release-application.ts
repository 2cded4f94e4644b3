import { lockApplication, saveApplication } from "#db/applications/applications.ts";
import { getConflicts } from "#db/applications/recusals.ts";
import { getFurther } from "#db/applications/steps.ts";
import * as reviews from "#domain/applications/review.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { asSeen, once, orNotFound } from "../kit/once.ts";
import { loadRound } from "./round.ts";

export interface ReleaseApplication {
  readonly reference: string;
  /** The version that the officer saw. */
  readonly version: number;
  readonly key?: string | undefined;
}

export async function releaseApplication(context: Context, input: ReleaseApplication) {
  const { reference, version } = input;
  return once(context, "release-application", input.key, async (trx, actor) => {
    const application = orNotFound(await lockApplication(trx, reference));
    const round = await loadRound(trx, application.call, context.now);
    const further = await getFurther(trx, application.id);
    const conflicts = await getConflicts(trx, application.id);
    const review = {
      application: asSeen(application, version),
      decision: round.decision,
      officer: actor,
      conflicts,
      further,
    };
    const ruling = reviews.release(review, context.now);
    if (!ruling.ok) return ruling;
    const saved = await saveApplication(trx, ruling.next, version);
    await announce(trx, context, ruling.happened, { round });
    return accept(saved, ruling.happened);
  });
}
