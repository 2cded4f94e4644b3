import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Office } from "#domain/modalities/stages.ts";
import type { Db } from "../handles.ts";
import { fromInstant } from "../values.ts";
import { standingsAt } from "./kept-standings.ts";

export interface NewForReview {
  readonly count: number;
  /** The first of them, by call. */
  readonly rows: readonly {
    readonly reference: string;
    readonly name: string;
    readonly call: string;
    readonly callTitle: string;
    readonly processTitle: string;
  }[];
}

/**
 * Those that wait for the ruling of an office, in a process if it is that of a Chair, and were received after `since`, when there was one, and by
 * `until`: how many, and the first of them.
 */
export async function listNewForReview(
  db: Db,
  {
    office,
    process,
    since,
    until,
    at,
    limit,
  }: {
    readonly office: Office;
    readonly process?: Id<"process">;
    readonly since: Instant | null;
    readonly until: Instant;
    readonly at: Instant;
    readonly limit: number;
  },
): Promise<NewForReview> {
  const after = since === null ? sql`` : sql`and application.received_at > ${fromInstant(since)}`;
  const its = process === undefined ? sql`` : sql`and call.process_id = ${process}`;
  const { rows } = await sql<NewForReview["rows"][number] & { count: number }>`
    select application.reference, organisation.name, call.id as call, call.title as "callTitle", process.title as "processTitle",
      count(*) over ()::integer as count
    from application
    join ${await standingsAt(db, at)} on kept.application_id = application.id
    join organisation on organisation.id = application.organisation_id
    join call_for_applications as call on call.id = application.call_id
    join process on process.id = call.process_id
    where kept.office = ${office} and application.received_at <= ${fromInstant(until)} ${after} ${its}
    order by process.title, call.opens_at, call.id, application.received_at, application.id
    limit ${limit}`.execute(db);
  return { count: rows[0]?.count ?? 0, rows };
}
