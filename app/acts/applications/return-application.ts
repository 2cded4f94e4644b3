import { lockApplication, saveApplication } from "#db/applications/applications.ts";
import { getConflicts } from "#db/applications/recusals.ts";
import { appendSteps, getFurther } from "#db/applications/steps.ts";
import { mustBeIn } from "#domain/applications/application.ts";
import type { Asked } from "#domain/applications/asked.ts";
import * as cures from "#domain/applications/cure.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { asSeen, once, orNotFound } from "../kit/once.ts";
import { loadRound } from "./round.ts";

export interface ReturnApplication {
  readonly reference: string;
  /** The version that the officer saw. */
  readonly version: number;
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
    const application = orNotFound(await lockApplication(trx, reference));
    const round = await loadRound(trx, application.call, context.now);
    const further = await getFurther(trx, application.id);
    const conflicts = await getConflicts(trx, application.id);
    const review = { ...round, application: asSeen(application, version), further, officer: actor, conflicts };
    const ruling = cures.returnApplication(review, { words, asked }, context.now);
    if (!ruling.ok) return ruling;
    await appendSteps(trx, [ruling.next]);
    const saved = await saveApplication(trx, mustBeIn("submitted", application), version);
    await announce(trx, context, ruling.happened, { application: saved, round });
    return accept(saved, ruling.happened);
  });
}
