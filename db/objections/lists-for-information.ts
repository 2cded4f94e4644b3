import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ListAudience } from "#domain/objections/disclosure.ts";
import type { Db } from "../handles.ts";
import { fromInstant, toInstant } from "../values.ts";

/** The lists for information that were sealed by then for any of the audiences, the latest first. */
export async function listListsForInformation(
  db: Db,
  {
    audiences,
    at,
    limit,
  }: { readonly audiences: readonly ListAudience[]; readonly at: Instant; readonly limit: number },
) {
  const { rows } = await sql<{
    id: Id<"list">;
    number: number;
    count: number;
    sealed_at: Date;
    process: string;
    zone: string;
    session: string;
  }>`
    select list.id, list.number, list.count, list.sealed_at, process.short_name as process, process.zone,
      session.title as session
    from sealed_list as list
    join process on process.id = list.process_id
    join call_for_applications as call on call.id = list.call_id
    join session on session.id = call.session_id
    where list.kind = 'information' and list.audience && ${audiences}::text[] and list.sealed_at <= ${fromInstant(at)}
    order by list.sealed_at desc, list.id desc limit ${limit}`.execute(db);
  return rows.map(({ sealed_at, ...row }) => ({ ...row, sealedAt: toInstant(sealed_at) }));
}
