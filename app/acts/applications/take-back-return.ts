import { lockApplication, saveApplication } from "#db/applications/applications.ts";
import { getConflicts } from "#db/applications/recusals.ts";
import { appendSteps, getFurther } from "#db/applications/steps.ts";
import { mustBeIn } from "#domain/applications/application.ts";
import * as cures from "#domain/applications/cure.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { asSeen, once, orNotFound } from "../kit/once.ts";
import { loadRound } from "./round.ts";

export interface TakeBackReturn {
  readonly reference: string;
  /** The version that the officer saw. */
  readonly version: number;
  /** Goes to the applicant. */
  readonly reason: string;
  readonly key?: string | undefined;
}

/** It was sent back by mistake: it waits for review again, and its organisation has nothing to complete. */
export async function takeBackReturn(context: Context, { reference, version, reason, key }: TakeBackReturn) {
  return once(context, "take-back-return", key, async (trx, actor) => {
    const application = orNotFound(await lockApplication(trx, reference));
    const round = await loadRound(trx, application.call, context.now);
    const further = await getFurther(trx, application.id);
    const conflicts = await getConflicts(trx, application.id);
    const review = { ...round, application: asSeen(application, version), further, officer: actor, conflicts };
    const ruling = cures.takeBackReturn(review, reason, context.now);
    if (!ruling.ok) return ruling;
    await appendSteps(trx, [ruling.next]);
    const saved = await saveApplication(trx, mustBeIn("submitted", application), version);
    await announce(trx, context, ruling.happened, { application: saved, round });
    return accept(saved, ruling.happened);
  });
}
