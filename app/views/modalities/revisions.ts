import type { Context } from "#acts/kit/context.ts";
import { readingAs } from "#db/readers.ts";
import { listAudit } from "#db/record/audit-trail.ts";
import type { Id } from "#domain/kit/id.ts";
import { changesOnRecord } from "../record/changes-on-record.ts";

/** A text is revised a few times; what was revised earlier stays on record. */
const LATEST = 50;

/** How the Chair's office has revised a text: who, when, and each change before and after. Latest first. */
export async function seeRevisions({ db, actor }: Context, decision: Id<"decision">) {
  if (actor.role !== "chair") return [];
  const entries = await readingAs(db, actor, (trx) =>
    listAudit(trx, { subject: decision, event: "ModalitiesReworded" }, { limit: LATEST, offset: 0 }),
  );
  return entries.map((entry) => ({
    at: entry.at.toString(),
    by: entry.actorName,
    role: entry.actorRole,
    changes: changesOnRecord(entry.data),
  }));
}
