import { sql } from "kysely";
import type { Further } from "#domain/applications/case.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { StageKey } from "#domain/modalities/stages.ts";
import type { Db } from "../handles.ts";
import { listNoObjectionPeriodsByIds } from "../objections/no-objection-periods.ts";
import { listVoicesInPeriods } from "../objections/voices.ts";
import { oneOf } from "../one-of.ts";
import { toInstant } from "../values.ts";

export type ListsAndWindows = Pick<Further, "lists" | "windows" | "inWindow">;

interface PlacedRow {
  readonly application_id: Id<"application">;
  readonly no_objection_period_id: Id<"period">;
  readonly stage: StageKey;
  readonly is_current: boolean;
}

/** The lists and windows of those that have left one behind, or are at another than the first of their track; nothing about the others. */
export async function listWindowsBefore(
  db: Db,
  applications: readonly Id<"application">[],
): Promise<ReadonlyMap<Id<"application">, ListsAndWindows>> {
  const { rows: left } = await sql<{ id: Id<"application"> }>`
    select distinct step.application_id as id
    from step join application on application.id = step.application_id
    where step.application_id = ${oneOf(applications)} and step.outcome in ('listed', 'silent', 'objected')
      and case step.outcome
        when 'listed' then step.at is distinct from application.circulated_at
        else step.no_objection_period_id is distinct from application.no_objection_period_id end`.execute(db);
  if (left.length === 0) return new Map();
  const ids = left.map(({ id }) => id);
  const { rows: sealed } = await sql<{ application_id: Id<"application">; stage: StageKey; at: Date }>`
    select application_id, stage, at from step
    where application_id = ${oneOf(ids)} and outcome = 'listed' order by application_id, n`.execute(db);
  const { rows: placed } = await sql<PlacedRow>`
    select item.application_id, item.no_objection_period_id, item.stage,
      item.no_objection_period_id is not distinct from application.no_objection_period_id as is_current
    from item_in_window as item join application on application.id = item.application_id
    join no_objection_period as period on period.id = item.no_objection_period_id
    where item.application_id = ${oneOf(ids)} order by item.application_id, period.opens_at`.execute(db);
  const earlier = placed.filter((row) => !row.is_current);
  const periods = await listNoObjectionPeriodsByIds(db, [
    ...new Set(earlier.map(({ no_objection_period_id: period }) => period)),
  ]);
  const voices = await listVoicesInPeriods(db, ids);
  const lists = Map.groupBy(sealed, (row) => row.application_id);
  const windows = Map.groupBy(placed, (row) => row.application_id);
  return new Map(
    ids.map((id) => {
      const own = windows.get(id) ?? [];
      return [
        id,
        {
          lists: (lists.get(id) ?? []).map(({ stage, at }) => ({ stage, sealedAt: toInstant(at) })),
          windows: own.flatMap(({ is_current: isCurrent, no_objection_period_id: period, stage }) =>
            isCurrent
              ? []
              : {
                  stage,
                  period: mustExist(periods.find((one) => one.id === period)),
                  voices: voices.get(`${id} ${period}`) ?? [],
                },
          ),
          inWindow: own.find((row) => row.is_current)?.stage ?? null,
        },
      ];
    }),
  );
}
