import { type Selectable, sql } from "kysely";
import { type Further, nothingFurther } from "#domain/applications/case.ts";
import type { Ruled, Step } from "#domain/applications/standing.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant, toInstant, toInstantIfAny } from "../values.ts";
import type { StepTable } from "./schema.ts";

/** Any number in one statement, each after those that its application has. The database checks each against its evidence and the step before. */
export async function appendSteps(trx: Trx, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return;
  const rows = steps.map(
    ({ application, stage, outcome, at, knownAt, until, reason, by, period, determination }, place) => ({
      application_id: application,
      place,
      stage,
      outcome,
      at: fromInstant(at),
      known_at: fromInstant(knownAt),
      until: until === undefined ? null : fromInstant(until),
      reason: reason ?? null,
      by_person: by ?? null,
      no_objection_period_id: period ?? null,
      determination_id: determination ?? null,
    }),
  );
  await sql`
    with taken as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as taken (
        application_id uuid, place integer, stage text, outcome text, at timestamptz, known_at timestamptz, until timestamptz,
        reason text, by_person uuid, no_objection_period_id uuid, determination_id uuid)
    ), before as materialized (
      select application_id, max(n) as n from step where application_id in (select application_id from taken)
      group by application_id
    )
    insert into step (application_id, n, stage, outcome, at, known_at, until, reason, by_person, no_objection_period_id,
      determination_id)
    select taken.application_id,
      coalesce(before.n, 0) + row_number() over (partition by taken.application_id order by place),
      stage, outcome, at, known_at, until, reason, by_person, no_objection_period_id, determination_id
    from taken left join before on before.application_id = taken.application_id`.execute(trx);
}

/** What their tracks have left on record beyond what stands on their rows; nothing about those that are not in it. */
export async function listFurther(
  db: Db,
  applications: readonly Id<"application">[],
): Promise<ReadonlyMap<Id<"application">, Further>> {
  if (applications.length === 0) return new Map();
  const rows = await db
    .selectFrom("step")
    .selectAll()
    .where(sql<boolean>`application_id = any (${applications}::uuid[])`)
    .where(sql<boolean>`outcome in ('yes', 'no', 'returned', 'cured', 'deferred', 'taken-back')`)
    // A first yes that is the clearance stands on the row.
    .where(
      sql<boolean>`(n > 1 or outcome <> 'yes' or at is distinct from (
        select cleared_at from application where application.id = step.application_id)
        or exists (select from step as next where next.application_id = step.application_id and next.n = 2
          and next.outcome in ('yes', 'no')))`,
    )
    .orderBy("application_id")
    .orderBy("n")
    .execute();
  const byApplication = Map.groupBy(rows, (row) => row.application_id);
  return new Map(
    Array.from(byApplication, ([application, steps]) => [
      application,
      { rulings: steps.flatMap(toRuled), cures: steps.flatMap(toCure) },
    ]),
  );
}

export async function getFurther(db: Db, application: Id<"application">): Promise<Further> {
  return (await listFurther(db, [application])).get(application) ?? nothingFurther;
}

function toRuled({ stage, outcome, at, known_at: knownAt, until }: Selectable<StepTable>): Ruled[] {
  switch (outcome) {
    case "yes":
    case "no":
    case "returned":
    case "deferred":
    case "taken-back":
      return [
        { stage, outcome, decidedAt: toInstant(at), knownAt: toInstant(knownAt), curableUntil: toInstantIfAny(until) },
      ];
    case "by-default":
    case "cured":
    case "listed":
    case "silent":
    case "objected":
    case "withdrawn":
    case "maintained":
      return [];
  }
}

function toCure({ stage, outcome, at }: Selectable<StepTable>): Further["cures"][number][] {
  return outcome === "cured" ? [{ stage, at: toInstant(at) }] : [];
}
