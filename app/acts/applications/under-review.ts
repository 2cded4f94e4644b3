import { lockApplication } from "#db/applications/applications.ts";
import { getConflicts } from "#db/applications/recusals.ts";
import { getFurther } from "#db/applications/steps.ts";
import type { Trx } from "#db/handles.ts";
import type { Reviewed } from "#domain/applications/review.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { asSeen, orNotFound } from "../kit/once.ts";
import { loadRound } from "./round.ts";

export interface ToReview {
  readonly reference: string;
  /** The version that the officer saw. */
  readonly version: number;
}

/** An application as the officer saw it who answers it, its row locked, with its round, what is on record about it, and who has a part in it. */
export async function lockForReview(
  trx: Trx,
  { reference, version }: ToReview,
  officer: Reviewed["officer"],
  at: Instant,
) {
  const application = orNotFound(await lockApplication(trx, reference));
  const round = await loadRound(trx, application.call, at);
  const further = await getFurther(trx, application.id);
  const conflicts = await getConflicts(trx, application.id);
  return { ...round, application: asSeen(application, version), officer, further, conflicts };
}
