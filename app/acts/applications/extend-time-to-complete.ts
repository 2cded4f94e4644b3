import { lockApplication } from "#db/applications/applications.ts";
import { getConflicts } from "#db/applications/recusals.ts";
import { appendSteps, getFurther, listReturned } from "#db/applications/steps.ts";
import * as cures from "#domain/applications/cure.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { citedOutage } from "../process/cited-outage.ts";
import { loadRound } from "./round.ts";

export interface ExtendTimeToComplete {
  readonly reference: string;
  readonly closesAt: Instant;
  /** Goes to the applicant. */
  readonly reason: string;
  readonly outage?: Id<"outage"> | null | undefined;
  readonly key?: string | undefined;
}

/** The organisation to which it was sent back has longer to complete it. */
export async function extendTimeToComplete(context: Context, input: ExtendTimeToComplete) {
  const { reference, closesAt, reason, key } = input;
  return once(context, "extend-time-to-complete", key, async (trx, actor) => {
    const application = orNotFound(await lockApplication(trx, reference), ({ state }) => state !== "draft");
    const round = await loadRound(trx, application.call, context.now);
    const further = await getFurther(trx, application.id);
    const conflicts = await getConflicts(trx, application.id);
    const returned = (await listReturned(trx, application.id)).at(-1) ?? null;
    const outage = await citedOutage(trx, input.outage);
    const extending = { ...round, application, further, officer: actor, conflicts, returned };
    const ruling = cures.extendTimeToComplete(extending, { closesAt, reason, outage }, context.now);
    if (!ruling.ok) return ruling;
    await appendSteps(trx, [ruling.next]);
    await announce(trx, context, ruling.happened, { application, round, outage });
    return ruling;
  });
}
