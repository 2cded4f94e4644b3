import { sql } from "kysely";
import type { ApplicationInBrief } from "#domain/applications/application.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db } from "../handles.ts";
import { inBrief, type InBriefRow, submittedInBrief } from "./applications-in-brief.ts";
import { standingsAt } from "./kept-standings.ts";

/** An application that waits for a ruling, and how many of its call and class wait since the same instant. */
export interface OneThatWaits {
  readonly application: Extract<ApplicationInBrief, { readonly state: "submitted" | "circulated" }>;
  readonly count: number;
}

/** More than this wait since instants of their own only where an office has stopped working; the oldest are looked at. */
const MOST = 500;

/** Of those that wait for a ruling under a decision that says when it is due, one for all that wait alike; the oldest first. */
export async function listWaitingForRuling(
  db: Db,
  now: Instant,
  { process }: { readonly process?: Id<"process"> | undefined },
): Promise<OneThatWaits[]> {
  const rulings = sql`call.modalities_decision_id in (
    select id from modalities_decision where jsonb_path_exists(classes, '$[*].track[*] ? (@.due.type() == "object")'))
    and (${process ?? null}::uuid is null or call.process_id = ${process ?? null}::uuid)`;
  const { rows } = await sql<InBriefRow & { readonly state: "submitted" | "circulated"; readonly count: number }>`
    select distinct on (since, application.call_id, application.class)
      application.id, reference, organisation_id, application.call_id, application.class, application.category, moved_from, agreed_to,
      application.route, application.received_at, cleared_at, cleared_by, circulated_at, no_objection_period_id, application.state,
      (count(*) over (partition by since, application.call_id, application.class))::integer as count
    from ${await standingsAt(db, now, rulings)}
    join application on application.id = kept.application_id and application.state in ('submitted', 'circulated')
    join call_for_applications as call on call.id = application.call_id
    where kept.stage in ('submitted', 'interest-notified', 'before-body') and ${rulings}
    order by since, application.call_id, application.class, application.id
    limit ${MOST}`.execute(db);
  return rows.map(({ count, ...row }) => ({
    count,
    application: row.state === "submitted" ? submittedInBrief(row) : inBrief(row),
  }));
}
