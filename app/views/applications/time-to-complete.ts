import type { Context } from "#acts/kit/context.ts";
import { getApplicationRecord } from "#db/applications/application-records.ts";
import { findApplicationByReference } from "#db/applications/applications.ts";
import { getConflicts } from "#db/applications/recusals.ts";
import { listReturned } from "#db/applications/steps.ts";
import { getNameOfApplicant } from "#db/applications/submitted-organisations.ts";
import { mayExtendTimeToComplete, timeToComplete } from "#domain/applications/cure.ts";
import { type Instant, mayMoveClosing } from "#domain/kit/calendar.ts";
import { mayRead, unlisted } from "#domain/objections/disclosure.ts";
import { outagesInWindow } from "../kit/extensions.ts";
import { secondLookOf } from "../kit/second-look.ts";
import { sessionShown } from "../kit/session.ts";
import { windowShown } from "../kit/window-shown.ts";

/** What was sent back, if it could be completed until the instant, or before one has been chosen; null when there is no such application. */
export async function seeTimeToExtend({ db, now, actor }: Context, reference: string, closesAt: Instant | null) {
  const application = await findApplicationByReference(db, reference);
  if (application === null || application.state === "draft" || !("person" in actor)) return null;
  if (actor.role !== "secretariat" && actor.role !== "chair") return null;
  const [record, organisation, rounds, conflicts] = await Promise.all([
    getApplicationRecord(db, application, now),
    getNameOfApplicant(db, application),
    listReturned(db, application.id),
    getConflicts(db, application.id),
  ]);
  const { process, session, holidays } = record;
  if (mayRead(actor, "dossier", unlisted(record.decision), now) !== "yes") return null;
  const returned = rounds.at(-1);
  const window = returned === undefined ? null : timeToComplete(returned, process.zone);
  const extending = { ...record, officer: actor, conflicts };
  const refusal =
    closesAt === null || window === null
      ? null
      : (mayMoveClosing(window, closesAt, now) ?? mayExtendTimeToComplete(extending, now, closesAt));
  return {
    reference,
    organisation,
    process: process.shortName,
    session: sessionShown(session),
    window: window === null ? null : windowShown(window),
    zone: process.zone,
    extendRefusal: mayExtendTimeToComplete(extending, now),
    refusal,
    outages: window === null ? [] : await outagesInWindow(db, window),
    look:
      closesAt === null || window === null || refusal !== null
        ? null
        : secondLookOf({ window: { ...window, opensAt: now, closesAt }, holidays, session }),
  };
}
