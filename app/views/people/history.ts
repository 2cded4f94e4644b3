import type { Db } from "#db/handles.ts";
import { listAudit } from "#db/record/audit-trail.ts";
import type { Id } from "#domain/kit/id.ts";
import { changesOnRecord } from "../record/changes-on-record.ts";

/** How much of what happened a page shows; the audit trail has all. */
const LATEST = 50;

export type HappenedSeen = Awaited<ReturnType<typeof seeHistory>>[number];

/** What happened to an account or a mission, the newest first. */
export async function seeHistory(db: Db, subject: Id<"person"> | Id<"mission">) {
  const entries = await listAudit(db, { subject, open: true }, { limit: LATEST, offset: 0 });
  return entries.map(({ at, event, actorName, actorRole, data }) => ({
    at: at.toString(),
    event,
    actorName,
    actorRole,
    reason: "reason" in data && typeof data.reason === "string" ? data.reason : null,
    changes: changesOnRecord(data),
  }));
}
