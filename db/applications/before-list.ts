import { sql } from "kysely";
import type { StandingInAWord } from "#domain/applications/standing-in-a-word.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Route } from "#domain/modalities/provisions.ts";
import type { BeforeList } from "#domain/objections/left-out.ts";
import type { Db } from "../handles.ts";
import { standingsAt } from "./kept-standings.ts";
import { type BeforeWhom, waitingForLists } from "./waiting-for-lists.ts";

/** All applications of a call as its next list asks about them, with how many are alike. */
export async function countBeforeList(
  db: Db,
  call: Id<"call">,
  at: Instant,
): Promise<readonly (BeforeList & { readonly count: number })[]> {
  const { rows } = await sql<{
    standing: StandingInAWord;
    route: Route | null;
    listed: boolean;
    held_back: boolean;
    before: BeforeWhom | null;
    turn: "next" | "cut-off" | "later";
    count: number;
  }>`
    with waits as materialized (
      select * from ${waitingForLists({ calls: [call], at })} as waiting where before is not null
    ), furthest as (
      select before, max(behind) as behind from waits where taken_up group by before
    ), placed as (
      select waits.id, waits.before,
        case when not taken_up then 'cut-off' when waits.behind = furthest.behind then 'next' else 'later' end as turn
      from waits left join furthest on furthest.before = waits.before
    )
    select kept.stage as standing, kept.route, kept.listed, kept.held_back, placed.before, placed.turn, count(*)::integer as count
    from ${await standingsAt(db, at, sql`application.call_id = ${call}`)}
    left join placed on placed.id = kept.application_id
    where kept.call_id = ${call}
    group by kept.stage, kept.route, kept.listed, kept.held_back, placed.before, placed.turn`.execute(db);
  return rows.map(({ held_back, before, turn, ...row }) => ({
    ...row,
    heldBack: held_back,
    waits: before === null ? null : { before, turn },
  }));
}
