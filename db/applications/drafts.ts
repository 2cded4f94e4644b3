import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db } from "../handles.ts";
import { toInstant } from "../values.ts";

export interface DraftOfCall {
  readonly application: Id<"application">;
  readonly reference: string;
  readonly organisation: Id<"organisation">;
  /** As its record says now. */
  readonly name: string;
  readonly call: Id<"call">;
  readonly startedAt: Instant;
}

/** What was begun under the calls and not submitted. */
export async function listDraftsOfCalls(db: Db, calls: readonly Id<"call">[]): Promise<DraftOfCall[]> {
  if (calls.length === 0) return [];
  const rows = await db
    .selectFrom("application")
    .innerJoin("organisation", "organisation.id", "application.organisation_id")
    .select([
      "application.id as application",
      "application.reference",
      "application.organisation_id as organisation",
      "organisation.name",
      "application.call_id as call",
      "application.started_at",
    ])
    .where(sql<boolean>`application.call_id = any (${calls}::uuid[])`)
    .where("application.state", "=", "draft")
    .orderBy("application.id")
    .execute();
  return rows.map(({ started_at: startedAt, ...row }) => ({ ...row, startedAt: toInstant(startedAt) }));
}
