import { sql } from "kysely";
import type { StandingInAWord } from "#domain/applications/standing-in-a-word.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Office } from "#domain/modalities/stages.ts";
import type { Db } from "../handles.ts";
import { type ApplicationFilter, asksForApplications, conditions, joinedTo } from "./application-filter.ts";
import { standingCountsAt, standingsAt } from "./kept-standings.ts";

/** How many of the fitting applications stand where, and wait for the ruling of which office; the filter's own standing is left out of account. */
export async function countByStandingAndOffice(
  db: Db,
  filter: Omit<ApplicationFilter, "standing">,
  at: Instant,
): Promise<{
  readonly byStanding: ReadonlyMap<StandingInAWord, number>;
  readonly byOffice: ReadonlyMap<Office, number>;
}> {
  const whole = { ...filter, standing: { at } };
  const { rows } = asksForApplications(filter)
    ? await sql<CountOfStage>`
        select kept.stage, kept.office, count(*)::integer as count
        from ${await standingsAt(db, at)} ${joinedTo(filter)} where ${conditions(whole)} group by kept.stage, kept.office`.execute(
        db,
      )
    : await sql<CountOfStage>`
        select kept.stage, kept.office, sum(kept.count)::integer as count
        from ${await standingCountsAt(db, at)} where ${conditions(whole)}
        group by kept.stage, kept.office having sum(kept.count) > 0`.execute(db);
  const byStanding = new Map<StandingInAWord, number>();
  const byOffice = new Map<Office, number>();
  for (const { stage, office, count } of rows) {
    byStanding.set(stage, (byStanding.get(stage) ?? 0) + count);
    if (office !== null) byOffice.set(office, (byOffice.get(office) ?? 0) + count);
  }
  return { byStanding, byOffice };
}

interface CountOfStage {
  readonly stage: StandingInAWord;
  readonly office: Office | null;
  readonly count: number;
}

/** How many of the fitting applications are cleared and held back, so that they go on no list. */
export async function countHeldBack(db: Db, filter: Omit<ApplicationFilter, "standing">, at: Instant): Promise<number> {
  const asked = { ...filter, standing: { at, words: ["cleared"] } } as const;
  // To whom they are assigned is not counted ahead.
  const counted =
    asksForApplications(filter) || filter.assigned !== undefined
      ? sql`count(*)::integer as count from ${await standingsAt(db, at)} ${joinedTo(filter)}`
      : sql`coalesce(sum(kept.count), 0)::integer as count from ${await standingCountsAt(db, at)}`;
  const { rows } = await sql<{
    count: number;
  }>`select ${counted} where kept.held_back and ${conditions(asked)}`.execute(db);
  return rows[0]?.count ?? 0;
}

export interface CountsOfRound {
  /** Where the applications of the call stand. */
  readonly standings: Partial<Record<StandingInAWord, number>>;
  /** How many came how far, whatever has become of them since: received; cleared and put on a list, without those that were withdrawn. */
  readonly received: number;
  readonly cleared: number;
  readonly listed: number;
  /** Put on a list, and refused by what States said on it. */
  readonly refusedOnList: number;
  /** Cleared and held back: they go on no list until somebody lets them. */
  readonly heldBack: number;
  /** Those that only inform of their interest: no list is needed for them. */
  readonly notified: number;
}

const noCounts: CountsOfRound = {
  standings: {},
  received: 0,
  cleared: 0,
  listed: 0,
  refusedOnList: 0,
  heldBack: 0,
  notified: 0,
};

/** What the rounds come to at the instant, by call; asked about a call that has none, all are nought. */
export async function countRounds(db: Db, at: Instant): Promise<(call: Id<"call">) => CountsOfRound> {
  const { rows } = await sql<CountsOfRound & { readonly call: Id<"call"> }>`
    select call_id as call, jsonb_object_agg(stage, count) as standings, coalesce(sum(received), 0)::integer as received,
      coalesce(sum(cleared), 0)::integer as cleared, coalesce(sum(listed), 0)::integer as listed, coalesce(sum(refused_on_list), 0)::integer as "refusedOnList",
      coalesce(sum(on_hold), 0)::integer as "heldBack", coalesce(sum(notified), 0)::integer as notified
    from (
      select call_id, stage, sum(count) as count, sum(count) filter (where received) as received,
        sum(count) filter (where cleared and stage <> 'withdrawn') as cleared,
        sum(count) filter (where listed and stage <> 'withdrawn') as listed,
        sum(count) filter (where listed and stage = 'refused') as refused_on_list,
        sum(count) filter (where stage = 'cleared' and held_back) as on_hold,
        sum(count) filter (where received and route in ('notify', 'notify-and-list')) as notified
      from ${await standingCountsAt(db, at)} group by call_id, stage having sum(count) > 0
    ) as counted group by call_id`.execute(db);
  const byCall = new Map(rows.map(({ call, ...round }) => [call, round]));
  return (call) => byCall.get(call) ?? noCounts;
}
