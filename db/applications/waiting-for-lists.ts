import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { fromInstant } from "../values.ts";

/** How many that are cleared for a list, and are not held back, wait for what. */
export interface WaitingForLists {
  /** Would go out on the next list, to the States or before the body. */
  readonly ready: number;
  /** Were received after the last cut-off of a continuous call. */
  readonly cutOff: number;
  /** Wait until those who are further on their track have gone out. */
  readonly laterTurn: number;
}

export type BeforeWhom = "no-objection" | "body-decides";

/** Of calls, at an instant. */
interface OfCalls {
  readonly calls: readonly Id<"call">[];
  readonly at: Instant;
}

/**
 * The rows of those that are cleared and wait for a list: before whom the next one of each goes, and how many windows it has behind it, as `goes_before` and
 * `windows_behind` say. What comes next is the same for all that went the same way, and asked once for each way, not for each of ten thousand.
 */
export function waitingForLists({ calls, at }: OfCalls) {
  return sql`(
    with opened as materialized (
      select id, taken_up_to(id, ${fromInstant(at)}::timestamptz) as until
      from call_for_applications where id = ${oneOf(calls)}
    ), waiting as materialized (
      select application.id, call_id, class, route, coalesce(received_at <= opened.until, false) as taken_up,
        (select count(*) from item_in_window as item
          where item.application_id = application.id and item.class = application.class) as behind
      from application join opened on opened.id = application.call_id
      where state = 'cleared' and held_back_at is null and route in ('no-objection', 'body-decides')
    ), reached as materialized (
      select distinct on (step.application_id) step.application_id, step.stage, step.outcome
      from waiting join step on step.application_id = waiting.id
      where waiting.behind > 0 order by step.application_id, step.n desc
    ), answered as materialized (
      select distinct on (step.application_id) step.application_id, step.outcome in ('objected', 'maintained') as objected
      from waiting join step on step.application_id = waiting.id
      where waiting.behind > 0 and step.outcome in ('silent', 'objected', 'withdrawn', 'maintained')
      order by step.application_id, step.n desc
    ), placed as materialized (
      select waiting.*, reached.stage, reached.outcome, coalesce(answered.objected, false) as objected
      from waiting
      left join reached on reached.application_id = waiting.id
      left join answered on answered.application_id = waiting.id
    ), ways as materialized (
      select call_id, class, route, stage, outcome, objected, goes_before((array_agg(id))[1], route) as before
      from placed where behind > 0 group by call_id, class, route, stage, outcome, objected
    )
    select placed.id, placed.call_id, placed.route, placed.taken_up, placed.behind, case placed.behind when 0 then placed.route else ways.before end as before
    from placed
    left join ways on (ways.call_id, ways.class, ways.route, ways.objected) = (placed.call_id, placed.class, placed.route, placed.objected)
      and (ways.stage, ways.outcome) is not distinct from (placed.stage, placed.outcome)
  )`;
}

/** By call, and before whom their next list goes. */
export async function countWaitingForLists(
  db: Db,
  calls: readonly Id<"call">[],
  at: Instant,
): Promise<(call: Id<"call">) => Readonly<Record<BeforeWhom, WaitingForLists>>> {
  const rows = calls.length === 0 ? [] : await countThem(db, { calls, at });
  return (call) => {
    const of = (before: BeforeWhom) => {
      const {
        ready = 0,
        cutOff = 0,
        laterTurn = 0,
      } = rows.find((row) => row.call === call && row.before === before) ?? {};
      return { ready, cutOff, laterTurn };
    };
    return { "no-objection": of("no-objection"), "body-decides": of("body-decides") };
  };
}

async function countThem(db: Db, of: OfCalls) {
  const { rows } = await sql<WaitingForLists & { readonly call: Id<"call">; readonly before: BeforeWhom }>`
    with waits as materialized (select * from ${waitingForLists(of)} as waiting), furthest as (
      select call_id, before, max(behind) as behind from waits where taken_up group by call_id, before
    )
    select waits.call_id as call, waits.before,
      (count(*) filter (where taken_up and waits.behind = furthest.behind))::integer as ready,
      (count(*) filter (where not taken_up))::integer as "cutOff",
      (count(*) filter (where taken_up and waits.behind < furthest.behind))::integer as "laterTurn"
    from waits left join furthest on (furthest.call_id, furthest.before) = (waits.call_id, waits.before)
    where waits.before is not null group by waits.call_id, waits.before`.execute(db);
  return rows;
}
