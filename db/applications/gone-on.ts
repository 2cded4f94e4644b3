import { sql } from "kysely";
import type { GoesOn } from "#domain/applications/goes-on.ts";
import type { Trx } from "../handles.ts";

/** In one statement, once all that belongs to their list is written: they are on it no more. */
export async function saveGoneOn(trx: Trx, onward: readonly GoesOn[]): Promise<void> {
  if (onward.length === 0) return;
  const rows = onward.map(({ application: { id, state, class: own, category, route, movedFrom } }) => ({
    id,
    state,
    class: own,
    category,
    route,
    moved_from: movedFrom,
  }));
  await sql`
    update application set state = onto.state, class = onto.class, category = onto.category, route = onto.route,
      moved_from = onto.moved_from, circulated_at = null, no_objection_period_id = null,
      cleared_at = case onto.state when 'cleared' then cleared_at end,
      cleared_by = case onto.state when 'cleared' then cleared_by end, version = version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as onto (
      id uuid, state text, class text, category text, route text, moved_from text)
    where application.id = onto.id`.execute(trx);
}
