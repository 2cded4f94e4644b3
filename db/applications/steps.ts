import { type Selectable, sql } from "kysely";
import { noAnswers } from "#domain/applications/application.ts";
import { type Further, nothingFurther } from "#domain/applications/case.ts";
import type { Returned } from "#domain/applications/cure.ts";
import type { DefaultTold, Ruled, Step } from "#domain/applications/records.ts";
import type { WhyRefused } from "#domain/applications/refusal-ground.ts";
import type { Instant, Zone } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { toMoved } from "../extensions.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { filled, fromInstant, inBatches, toInstant, toInstantIfAny } from "../values.ts";
import type { StepTable } from "./schema.ts";
import { listWindowsBefore } from "./windows-before.ts";

/** Any number, two thousand in a statement, each after those that its application has. The database checks each against its evidence and the step before. */
export async function appendSteps(trx: Trx, steps: readonly Step[]): Promise<void> {
  for (const some of inBatches(steps)) await appendSome(trx, some);
}

async function appendSome(trx: Trx, steps: readonly Step[]): Promise<void> {
  const rows = steps.map(
    (
      {
        application,
        stage,
        outcome,
        at,
        knownAt,
        until,
        asked,
        answers,
        reason,
        ground,
        by,
        period,
        determination,
        outage,
      },
      place,
    ) => ({
      application_id: application,
      place,
      stage,
      outcome,
      at: fromInstant(at),
      known_at: fromInstant(knownAt),
      until: until === undefined ? null : fromInstant(until),
      asked: asked ?? null,
      answers: answers ?? null,
      reason: reason ?? null,
      ground: ground ?? null,
      by_person: by ?? null,
      no_objection_period_id: period ?? null,
      determination_id: determination ?? null,
      outage_id: outage ?? null,
    }),
  );
  await sql`
    with taken as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as taken (
        application_id uuid, place integer, stage text, outcome text, at timestamptz, known_at timestamptz, until timestamptz,
        asked text[], answers jsonb, reason text, ground text, by_person uuid, no_objection_period_id uuid, determination_id uuid,
        outage_id uuid)
    ), before as materialized (
      select application_id, max(n) as n from step where application_id in (select application_id from taken)
      group by application_id
    )
    insert into step (application_id, n, stage, outcome, at, known_at, until, asked, answers, reason, ground, by_person,
      no_objection_period_id, determination_id, outage_id)
    select taken.application_id,
      coalesce(before.n, 0) + row_number() over (partition by taken.application_id order by place),
      stage, outcome, at, known_at, until, asked, answers, reason, ground, by_person, no_objection_period_id,
      determination_id, outage_id
    from taken left join before on before.application_id = taken.application_id`.execute(trx);
}

/** What their tracks have left on record beyond what stands on their rows; nothing about those that are not in it. */
export async function listFurther(
  db: Db,
  applications: readonly Id<"application">[],
): Promise<ReadonlyMap<Id<"application">, Further>> {
  if (applications.length === 0) return new Map();
  const windows = await listWindowsBefore(db, applications);
  const rows = await db
    .selectFrom("step")
    .selectAll()
    .where("application_id", "=", oneOf(applications))
    .where(
      sql<boolean>`outcome in ('yes', 'no', 'returned', 'longer', 'cured', 'deferred', 'taken-back', 'by-default')`,
    )
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
  const consulted = await db
    .selectFrom("consultation")
    .select(["application_id", "stage", "closes_at", "extensions"])
    .where("application_id", "=", oneOf(applications))
    .execute();
  const byApplication = Map.groupBy(rows, (row) => row.application_id);
  const consultations = Map.groupBy(consulted, (row) => row.application_id);
  return new Map(
    [...new Set([...byApplication.keys(), ...consultations.keys(), ...windows.keys()])].map((application) => {
      const steps = byApplication.get(application) ?? [];
      const told = consultations.get(application) ?? [];
      return [
        application,
        {
          ...(windows.get(application) ?? nothingFurther),
          rulings: steps.flatMap((step, place) => toRuled(step, steps.slice(place + 1))),
          cures: steps.flatMap(toCure),
          defaults: steps.flatMap(toDefault),
          consultations: told.map(({ stage, closes_at: closesAt, extensions }) => ({
            stage,
            closesAt: toInstant(closesAt),
            extensions: extensions.map(toMoved),
          })),
        },
      ];
    }),
  );
}

/** What silence, those who objected, and a due have answered on record, by application. */
export async function listAnswersOnRecord(
  db: Db,
  applications: readonly Id<"application">[],
): Promise<ReadonlyMap<Id<"application">, readonly Pick<Step, "stage" | "outcome" | "at">[]>> {
  const rows = await db
    .selectFrom("step")
    .select(["application_id", "stage", "outcome", "at"])
    .where("application_id", "=", oneOf(applications))
    .where(sql<boolean>`outcome in ('silent', 'objected', 'withdrawn', 'maintained', 'by-default')`)
    .execute();
  const answers = rows.map(({ application_id: application, at, ...row }) => ({
    application,
    at: toInstant(at),
    ...row,
  }));
  return Map.groupBy(answers, ({ application }) => application);
}

/** How an application was sent back, each time, in their order. */
export async function listReturned(db: Db, application: Id<"application">): Promise<Returned[]> {
  const rows = await db
    .selectFrom("step")
    .selectAll()
    .where("application_id", "=", application)
    .where(sql<boolean>`outcome in ('returned', 'longer', 'cured', 'taken-back')`)
    .orderBy("n")
    .execute();
  return rows.flatMap((row, place) => {
    if (row.outcome !== "returned") return [];
    const after = rows.slice(place + 1);
    const longer = givenLonger(after);
    const end = after[longer.length];
    return [
      {
        stage: row.stage,
        returnedAt: toInstant(row.at),
        until: toInstant(filled((longer.at(-1) ?? row).until, "until")),
        extensions: longer.map((one, index) => ({
          from: toInstant(filled((longer[index - 1] ?? row).until, "until")),
          to: toInstant(filled(one.until, "until")),
          reason: filled(one.reason, "reason"),
          extendedAt: toInstant(one.at),
          outage: one.outage_id,
        })),
        words: filled(row.reason, "reason"),
        asked: filled(row.asked, "asked"),
        answers: { ...noAnswers, ...row.answers },
        completedAt: end?.outcome === "cured" ? toInstant(end.at) : null,
        takenBack:
          end?.outcome === "taken-back" ? { at: toInstant(end.at), reason: filled(end.reason, "reason") } : null,
      },
    ];
  });
}

/** The steps that gave longer to what was sent back before them. */
function givenLonger<Row extends Pick<Selectable<StepTable>, "outcome">>(after: readonly Row[]): readonly Row[] {
  const end = after.findIndex(({ outcome }) => outcome !== "longer");
  return end === -1 ? after : after.slice(0, end);
}

/** Until when those of them that were sent back can be completed, or could. */
export async function listCompletableUntil(
  db: Db,
  applications: readonly Id<"application">[],
): Promise<ReadonlyMap<Id<"application">, Instant>> {
  if (applications.length === 0) return new Map();
  const { rows } = await sql<{ application: Id<"application">; until: Date }>`
    select application_id as application, until from (
      select distinct on (application_id) application_id, until from step
      where application_id = ${oneOf(applications)} order by application_id, n desc
    ) as last
    where until is not null`.execute(db);
  return new Map(rows.map(({ application, until }) => [application, toInstant(until)]));
}

/** What its organisation has to complete, or has not completed. */
export interface ToComplete extends Pick<Returned, "returnedAt" | "until" | "words"> {
  /** When its organisation was told of that end: when it was sent back, or given longer last. */
  readonly toldAt: Instant;
  readonly application: Id<"application">;
  readonly reference: string;
  /** Of its process. */
  readonly zone: Zone;
}

/** Those whose last step is that they were sent back or given longer, with an end after one instant and by the other. */
export async function listToComplete(
  db: Db,
  { after, by }: { readonly after: Instant; readonly by: Instant },
): Promise<ToComplete[]> {
  const { rows } = await sql<
    Omit<ToComplete, "returnedAt" | "toldAt" | "until"> & { returned_at: Date; told_at: Date; until: Date }
  >`
    select step.application_id as application, application.reference, back.at as returned_at, step.at as told_at, step.until,
      back.reason as words, process.zone
    from step
    join lateral (
      select at, reason from step as earlier
      where earlier.application_id = step.application_id and earlier.n <= step.n and earlier.outcome = 'returned'
      order by earlier.n desc limit 1
    ) as back on true
    join application on application.id = step.application_id
    join call_for_applications as call on call.id = application.call_id join process on process.id = call.process_id
    where step.outcome in ('returned', 'longer') and step.until > ${fromInstant(after)} and step.until <= ${fromInstant(by)}
      and application.state = 'submitted'
      and not exists (select from step as later where later.application_id = step.application_id and later.n > step.n)
    order by step.until, step.application_id`.execute(db);
  return rows.map(({ returned_at, told_at, until, ...row }) => ({
    ...row,
    returnedAt: toInstant(returned_at),
    toldAt: toInstant(told_at),
    until: toInstant(until),
  }));
}

/** Why its claim was not verified, of one that has gone on in another class since. */
export async function findWhyMoved(db: Db, application: Id<"application">): Promise<WhyRefused | null> {
  const row = await db
    .selectFrom("step")
    .select(["ground", "reason"])
    .where("application_id", "=", application)
    .where("outcome", "=", "no")
    .where("determination_id", "is", null)
    .orderBy("n")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { ground: row.ground, reason: filled(row.reason, "reason") };
}

export async function getFurther(db: Db, application: Id<"application">): Promise<Further> {
  return (await listFurther(db, [application])).get(application) ?? nothingFurther;
}

/** A ruling, with what came after it. */
function toRuled(
  { stage, outcome, at, known_at: knownAt, until, determination_id: determination }: Selectable<StepTable>,
  after: readonly Selectable<StepTable>[],
): Ruled[] {
  switch (outcome) {
    case "yes":
    case "no":
    case "returned":
    case "deferred":
    case "taken-back":
      return [
        {
          stage,
          outcome,
          decidedAt: toInstant(at),
          knownAt: toInstant(knownAt),
          curableUntil: toInstantIfAny(until),
          longer: givenLonger(after).map((one) => ({
            at: toInstant(one.at),
            until: toInstant(filled(one.until, "until")),
          })),
          determination,
        },
      ];
    case "by-default":
    case "longer":
    case "cured":
    case "listed":
    case "silent":
    case "objected":
    case "withdrawn":
    case "maintained":
      return [];
  }
}

function toDefault({ stage, outcome, at, known_at: knownAt }: Selectable<StepTable>): DefaultTold[] {
  return outcome === "by-default" ? [{ stage, at: toInstant(at), knownAt: toInstant(knownAt) }] : [];
}

function toCure({ stage, outcome, at }: Selectable<StepTable>): Further["cures"][number][] {
  return outcome === "cured" ? [{ stage, at: toInstant(at) }] : [];
}
