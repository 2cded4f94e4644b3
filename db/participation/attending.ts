import { scopeOf } from "#domain/applications/scope.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { decisionInForce } from "#domain/modalities/modalities.ts";
import type { Attending } from "#domain/participation/representative.ts";
import type { Process } from "#domain/process/process.ts";
import { listAccreditationsOfApplications } from "../accreditation/accreditations.ts";
import { listCallsByIds } from "../applications/calls.ts";
import type { Db } from "../handles.ts";
import { listModalitiesDecisionsOf } from "../modalities/modalities.ts";
import { listProcesses } from "../process/processes.ts";
import { listSessionsByIds } from "../process/sessions.ts";

/** Everything that the organisation was ever accredited to, whatever has become of it, the earliest first, with what each is good for, and the decision to whose entitlements it comes at the instant. */
export async function listAttending(
  db: Db,
  organisation: Id<"organisation">,
  at: Instant,
): Promise<(Attending & { readonly process: Process })[]> {
  const rows = await db
    .selectFrom("accreditation")
    .innerJoin("application", "application.id", "accreditation.application_id")
    .select(["accreditation.application_id as application", "application.call_id as call"])
    .where("accreditation.organisation_id", "=", organisation)
    .orderBy("accreditation.granted_at")
    .orderBy("accreditation.id")
    .execute();
  if (rows.length === 0) return [];
  const accreditations = await listAccreditationsOfApplications(
    db,
    rows.map(({ application }) => application),
  );
  const calls = await listCallsByIds(
    db,
    rows.map(({ call }) => call),
  );
  const sessions = await listSessionsByIds(
    db,
    calls.map(({ session }) => session),
  );
  const decisions = await listModalitiesDecisionsOf(db, [...new Set(accreditations.map(({ process: of }) => of))]);
  const processes = await listProcesses(db);
  return rows.map(({ application, call: of }) => {
    const accreditation = byId(accreditations, (one) => one.application === application);
    const call = byId(calls, ({ id }) => id === of);
    const process = byId(processes, ({ id }) => id === accreditation.process);
    const { decision: own } = byId(decisions, ({ decision }) => decision.id === accreditation.decision);
    const ofProcess = decisions.filter(({ decision }) => decision.process === process.id);
    const session = byId(sessions, ({ id }) => id === call.session);
    return {
      ...{ accreditation, process, granted: own, decision: decisionInForce(ofProcess, at) ?? own },
      scope: scopeOf(own, process, session),
    };
  });
}

/** To what the organisation was ever accredited. */
export async function listOwnAccreditations(db: Db, organisation: Id<"organisation">): Promise<Id<"accreditation">[]> {
  const rows = await db.selectFrom("accreditation").select("id").where("organisation_id", "=", organisation).execute();
  return rows.map(({ id }) => id);
}

function byId<Row>(rows: readonly Row[], is: (row: Row) => boolean): Row {
  return mustExist(rows.find(is));
}
