import type { CallForApplications } from "#domain/applications/call.ts";
import type { Session } from "#domain/process/session.ts";
import { listCallsGoodFor } from "../applications/calls.ts";
import type { Db } from "../handles.ts";
import type { Addressed } from "../record/correspondence.ts";

/** The organisations that have an application for a session, and, where they are invited, those that are accredited for it. */
export async function listConcernedBySession(
  db: Db,
  session: Session,
  calls: readonly Pick<CallForApplications, "id">[],
): Promise<Addressed> {
  const isOpenToThem = session.invited.some((one) => one === "accredited-organisations" || one === "all-stakeholders");
  return {
    appliedTo: calls.map(({ id }) => id),
    accreditedBy: isOpenToThem ? await listCallsGoodFor(db, session) : [],
  };
}
