import { lockApplication } from "#db/applications/applications.ts";
import { getConflicts } from "#db/applications/recusals.ts";
import { getFurther } from "#db/applications/steps.ts";
import { appendLook, getRecordOfApplicant } from "#db/applications/submitted-organisations.ts";
import { lockOrganisation } from "#db/organisations/organisations.ts";
import * as changedRecord from "#domain/applications/changed-record.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { asSeen, once, orNotFound } from "../kit/once.ts";
import { loadRound } from "./round.ts";

export interface ReviewChangedRecord {
  readonly reference: string;
  /** The version of the organisation's record that the officer saw. */
  readonly version: number;
  /** Whether the change goes with the application from now on, or the application stays as it was sent. */
  readonly takeOver: boolean;
  readonly key?: string | undefined;
}

/** What an organisation changes in its record after it has sent an application goes no further until an officer has looked at it. */
export async function reviewChangedRecord(
  context: Context,
  { reference, version, takeOver, key }: ReviewChangedRecord,
) {
  const { now } = context;
  return once(context, "review-changed-record", key, async (trx, actor) => {
    const application = orNotFound(await lockApplication(trx, reference));
    asSeen(orNotFound(await lockOrganisation(trx, application.organisation)), version);
    const round = await loadRound(trx, application.call, now);
    const record = await getRecordOfApplicant(trx, application);
    const further = await getFurther(trx, application.id);
    const conflicts = await getConflicts(trx, application.id);
    const reviewing = { application, decision: round.decision, officer: actor, conflicts, record, further };
    const ruling = changedRecord.reviewChangedRecord(reviewing, takeOver, now);
    if (!ruling.ok) return ruling;
    await appendLook(trx, ruling.next);
    await announce(trx, context, ruling.happened, { round });
    return ruling;
  });
}
