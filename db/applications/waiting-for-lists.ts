import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db } from "../handles.ts";
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

/** By before whom their next list goes. */
export async function countWaitingForLists(
  db: Db,
  call: Id<"call">,
  at: Instant,
): Promise<Readonly<Record<BeforeWhom, WaitingForLists>>> {
  const { rows } = await sql<WaitingForLists & { readonly before: BeforeWhom }>`
    with waits as materialized (
      select goes_before(application.id, application.route) as before,
        windows_behind(application.id, application.class) as behind,
        coalesce(application.received_at <= (select taken_up_to(${call}, ${fromInstant(at)}::timestamptz)), false) as taken_up
      from application
      where application.call_id = ${call} and application.state = 'cleared' and application.held_back_at is null
        and application.route in ('no-objection', 'body-decides')
    ), furthest as (
      select before, max(behind) as behind from waits where taken_up group by before
    )
    select waits.before,
      (count(*) filter (where taken_up and waits.behind = furthest.behind))::integer as ready,
      (count(*) filter (where not taken_up))::integer as "cutOff",
      (count(*) filter (where taken_up and waits.behind < furthest.behind))::integer as "laterTurn"
    from waits left join furthest on furthest.before = waits.before
    where waits.before is not null group by waits.before`.execute(db);
  const of = (before: BeforeWhom) => {
    const { ready = 0, cutOff = 0, laterTurn = 0 } = rows.find((row) => row.before === before) ?? {};
    return { ready, cutOff, laterTurn };
  };
  return { "no-objection": of("no-objection"), "body-decides": of("body-decides") };
}
