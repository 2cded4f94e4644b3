import { sql } from "kysely";
import type { ApplicationInBrief } from "#domain/applications/application.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant } from "../values.ts";
import { inBrief, type InBriefRow, submittedInBrief } from "./applications-in-brief.ts";

/* Applications for which nobody had ruled when an answer was due. */

/** Those for which that may be put on record now, by call; the rule says for which it is. */
export async function listDueDefaults(
  db: Db,
  at: Instant,
): Promise<{ readonly id: Id<"call">; readonly applications: readonly Id<"application">[] }[]> {
  const { rows } = await sql<{ id: Id<"call">; applications: Id<"application">[] }>`
    select call as id, array_agg(application_id) as applications
    from due_defaults(${fromInstant(at)}::timestamptz) group by call order by call`.execute(db);
  return rows;
}

type Awaiting = Extract<ApplicationInBrief, { readonly state: "submitted" | "circulated" }>;

/** Small rows, for a rule that is mapped over all of them. Nobody rules on them meanwhile, or withdraws. */
export async function lockSomeReceived(
  trx: Trx,
  call: Id<"call">,
  applications: readonly Id<"application">[],
): Promise<Awaiting[]> {
  const { rows } = await sql<InBriefRow & { readonly state: Awaiting["state"] }>`
    select id, reference, organisation_id, call_id, class, category, moved_from, agreed_to, route, received_at, cleared_at,
      cleared_by, circulated_at, no_objection_period_id, state
    from application
    where call_id = ${call} and id = any (${applications}::uuid[]) and state in ('submitted', 'circulated')
    order by id for no key update`.execute(trx);
  return rows.map((row) => (row.state === "submitted" ? submittedInBrief(row) : inBrief(row)));
}

/** By nobody: its step says why. */
export async function saveClearedByDefault(
  trx: Trx,
  applications: readonly Id<"application">[],
  at: Instant,
): Promise<void> {
  if (applications.length === 0) return;
  await sql`
    update application set state = 'cleared', cleared_at = ${fromInstant(at)}::timestamptz, version = version + 1
    where id = any (${applications}::uuid[])`.execute(trx);
}

/** In the class to which its organisation agreed. */
export async function saveMovedByDefault(
  trx: Trx,
  moved: readonly Exclude<ApplicationInBrief, { readonly state: "draft" }>[],
): Promise<void> {
  if (moved.length === 0) return;
  const rows = moved.map(({ id, class: own, category, route, movedFrom }) => ({
    id,
    class: own,
    category,
    route,
    moved_from: movedFrom,
  }));
  await sql`
    update application set class = onto.class, category = onto.category, route = onto.route, moved_from = onto.moved_from,
      version = version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as onto (id uuid, class text, category text, route text, moved_from text)
    where application.id = onto.id`.execute(trx);
}
