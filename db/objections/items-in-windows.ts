import { sql } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { StageKey } from "#domain/modalities/stages.ts";
import type { Db } from "../handles.ts";
import { oneOf } from "../one-of.ts";

/** At which window of its track each of the applications was put to the States in the period. */
export async function listWindowsIn(
  db: Db,
  period: Id<"period">,
  applications: readonly Id<"application">[],
): Promise<ReadonlyMap<Id<"application">, StageKey>> {
  const rows = await db
    .selectFrom("item_in_window")
    .select(["application_id", "stage"])
    .where("no_objection_period_id", "=", period)
    .where("application_id", "=", oneOf(applications))
    .execute();
  return new Map(rows.map(({ application_id: id, stage }) => [id, stage]));
}

/** Of those on a list, how many their track has led on, for the next list or to another class; `stillApply` of them have not withdrawn since. */
export interface GoneOn {
  readonly all: number;
  readonly stillApply: number;
}

export async function countGoneOn(db: Db, periods: readonly Id<"period">[]): Promise<(period: Id<"period">) => GoneOn> {
  const none: GoneOn = { all: 0, stillApply: 0 };
  if (periods.length === 0) return () => none;
  const { rows } = await sql<GoneOn & { readonly period: Id<"period"> }>`
    select item.no_objection_period_id as period, count(*)::integer as all,
      (count(*) filter (where application.state <> 'withdrawn'))::integer as "stillApply"
    from item_in_window as item
    join application on application.id = item.application_id
    where item.no_objection_period_id = ${oneOf(periods)}
      and application.no_objection_period_id is distinct from item.no_objection_period_id
    group by item.no_objection_period_id`.execute(db);
  const found = new Map(rows.map(({ period, ...counts }) => [period, counts]));
  return (period) => found.get(period) ?? none;
}
