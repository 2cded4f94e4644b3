import { type Selectable, sql } from "kysely";
import type { Instant, Window } from "#domain/kit/calendar.ts";
import type { Extension } from "#domain/kit/extension.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Consultation, ConsultationEntry } from "#domain/objections/consultation.ts";
import type { Objection } from "#domain/objections/objection.ts";
import type { StoredMove } from "../columns.ts";
import { movedStored, toMoved } from "../extensions.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { fromInstant, type Page, toInstant, toInstantIfAny } from "../values.ts";
import { listBases } from "./objections.ts";
import type { ConsultationTable } from "./schema.ts";

/** Any number in one statement, after the steps that open them. */
export async function insertConsultations(trx: Trx, consultations: readonly Consultation[]): Promise<void> {
  if (consultations.length === 0) return;
  const rows = consultations.map(({ application, stage, process, period, openedAt, closesAt }) => ({
    application_id: application,
    stage,
    process_id: process,
    no_objection_period_id: period,
    opened_at: fromInstant(openedAt),
    closes_at: fromInstant(closesAt),
  }));
  await sql`
    insert into consultation (application_id, stage, process_id, no_objection_period_id, opened_at, closes_at)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as opened (
      application_id uuid, stage text, process_id uuid, no_objection_period_id uuid, opened_at timestamptz,
      closes_at timestamptz)`.execute(trx);
}

/** The one on an application that runs, or ran last. */
export async function findConsultation(db: Db, application: Id<"application">): Promise<Consultation | null> {
  const row = await db
    .selectFrom("consultation")
    .selectAll()
    .where("application_id", "=", application)
    .orderBy("opened_at", "desc")
    .executeTakeFirst();
  return row === undefined ? null : toConsultation(row);
}

/** One as a line of the Chair's list. */
export interface ConsultationInBrief extends Consultation {
  /** Until it closes, and no longer once its organisation has withdrawn: nobody is asked of it any more. */
  readonly isRunning: boolean;
  readonly reference: string;
  readonly name: string;
  readonly country: string;
}

function runs(at: Instant) {
  return sql<boolean>`(consultation.closes_at >= ${fromInstant(at)}::timestamptz and application.state <> 'withdrawn')`;
}

/** Those of a process, those that end first before those that are over. */
export async function listConsultations(
  db: Db,
  process: Id<"process">,
  at: Instant,
  { limit, offset }: Page,
): Promise<ConsultationInBrief[]> {
  const rows = await db
    .selectFrom("consultation")
    .innerJoin("application", "application.id", "consultation.application_id")
    .innerJoin("circulated_organisation as listed", "listed.application_id", "consultation.application_id")
    .selectAll("consultation")
    .select(["application.reference", "listed.name", "listed.country_code"])
    .select(runs(at).as("runs"))
    .where("consultation.process_id", "=", process)
    .orderBy(sql`not ${runs(at)}`)
    .orderBy("consultation.closes_at")
    .orderBy("listed.name")
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(({ reference, name, country_code: country, runs: isRunning, ...row }) => ({
    ...toConsultation(row),
    isRunning,
    reference,
    name,
    country,
  }));
}

/** How many there are, how many of them run at the instant, and the time until the first of these ends; null where none runs. */
export async function countConsultations(
  db: Db,
  process: Id<"process">,
  at: Instant,
): Promise<{
  readonly all: number;
  readonly running: number;
  readonly first: Pick<Consultation, "openedAt" | "closesAt"> | null;
}> {
  const { opened_at, closes_at, ...counted } = await db
    .selectFrom("consultation")
    .innerJoin("application", "application.id", "consultation.application_id")
    .select(sql<number>`count(*)::integer`.as("all"))
    .select(sql<number>`(count(*) filter (where ${runs(at)}))::integer`.as("running"))
    .select(sql<Date | null>`min(consultation.opened_at) filter (where ${runs(at)})`.as("opened_at"))
    .select(sql<Date | null>`min(consultation.closes_at) filter (where ${runs(at)})`.as("closes_at"))
    .where("consultation.process_id", "=", process)
    .executeTakeFirstOrThrow();
  const first =
    opened_at === null || closes_at === null
      ? null
      : { openedAt: toInstant(opened_at), closesAt: toInstant(closes_at) };
  return { ...counted, first };
}

/** Of all processes, each window of those that run: consultations on one list that end at one instant, with the title of its call. */
export async function listRunningConsultations(db: Db, at: Instant): Promise<(Window & { readonly title: string })[]> {
  const rows = await db
    .selectFrom("consultation")
    .innerJoin("application", "application.id", "consultation.application_id")
    .innerJoin("no_objection_period as period", "period.id", "consultation.no_objection_period_id")
    .innerJoin("call_for_applications as call", "call.id", "period.call_id")
    .select(["call.title", "period.zone", "consultation.closes_at"])
    .select(({ fn }) => fn.min("consultation.opened_at").as("opened_at"))
    .where(runs(at))
    .groupBy(["period.id", "call.title", "period.zone", "consultation.closes_at"])
    .orderBy("consultation.closes_at")
    .execute();
  return rows.map(({ title, zone, opened_at, closes_at }) => ({
    title,
    opensAt: toInstant(opened_at),
    closesAt: toInstant(closes_at),
    zone,
  }));
}

/** Those on one list that end at one instant, until the transaction ends. */
export async function lockConsultationsUntil(
  trx: Trx,
  { period, closesAt }: Pick<Consultation, "period" | "closesAt">,
): Promise<Consultation[]> {
  const rows = await trx
    .selectFrom("consultation")
    .selectAll()
    .where("no_objection_period_id", "=", period)
    .where("closes_at", "=", new Date(closesAt.epochMilliseconds))
    .orderBy("application_id")
    .forUpdate()
    .execute();
  return rows.map(toConsultation);
}

/** How many those are on whom the Chair consults until then still. */
export async function countConsultationsUntil(
  db: Db,
  { period, closesAt }: Pick<Consultation, "period" | "closesAt">,
): Promise<number> {
  const { count } = await db
    .selectFrom("consultation")
    .innerJoin("application", "application.id", "consultation.application_id")
    .select(sql<number>`count(*)::integer`.as("count"))
    .where("consultation.no_objection_period_id", "=", period)
    .where("closes_at", "=", new Date(closesAt.epochMilliseconds))
    .where("application.state", "=", "circulated")
    .executeTakeFirstOrThrow();
  return count;
}

/** After the entries that say why. All of them close together from now on. */
export async function saveExtendedConsultations(trx: Trx, consultations: readonly Consultation[]): Promise<void> {
  const rows = consultations.map(({ application, stage, closesAt, extensions }) => ({
    application_id: application,
    stage,
    closes_at: fromInstant(closesAt),
    extensions: extensions.map(movedStored),
  }));
  await sql`
    update consultation set closes_at = extended.closes_at, extensions = extended.extensions
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as extended (
      application_id uuid, stage text, closes_at timestamptz, extensions jsonb)
    where consultation.application_id = extended.application_id and consultation.stage = extended.stage`.execute(trx);
}

/** As the Chair, or of a message its mission, declared with readAs; before the objections and the consultations that rest on them are changed. */
export async function insertConsultationEntries(
  trx: Trx,
  entries: readonly ConsultationEntry[],
  given: { readonly person: Id<"person"> },
): Promise<void> {
  await trx
    .insertInto("consultation_entry")
    .values(
      entries.map((entry) => ({
        id: entry.id,
        process_id: entry.process,
        application_id: entry.application,
        stage: entry.stage,
        kind: entry.kind,
        mission_id: entry.mission,
        objection_id: entry.objection,
        words: entry.words,
        letter: entry.letter,
        entered_at: fromInstant(entry.enteredAt),
        entered_by: given.person,
      })),
    )
    .execute();
}

export interface RecordedEntry {
  readonly id: Id<"consultation_entry">;
  readonly kind: ConsultationEntry["kind"];
  readonly objection: Id<"objection"> | null;
  readonly missionName: string | null;
  readonly words: string | null;
  readonly letter: string | null;
  readonly enteredAt: Instant;
  readonly enteredBy: string;
}

/** In their order. Read as the Chair. */
export async function listConsultationEntries(
  trx: Trx,
  { application, stage }: Pick<Consultation, "application" | "stage">,
): Promise<RecordedEntry[]> {
  const rows = await trx
    .selectFrom("consultation_entry as entry")
    .innerJoin("person", "person.id", "entry.entered_by")
    .leftJoin("mission", "mission.id", "entry.mission_id")
    .select(["entry.id", "entry.kind", "entry.objection_id", "entry.words", "entry.letter", "entry.entered_at"])
    .select(["person.name as entered_by_name", "mission.name as mission_name"])
    .where("entry.application_id", "=", application)
    .where("entry.stage", "=", stage)
    .orderBy("entry.entered_at")
    .orderBy("entry.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    objection: row.objection_id,
    missionName: row.mission_name,
    words: row.words,
    letter: row.letter,
    enteredAt: toInstant(row.entered_at),
    enteredBy: row.entered_by_name,
  }));
}

/** On what the Chair consults a mission, by the note in which it objected. */
export interface ConsultedOn {
  readonly note: string;
  readonly kind: Objection["kind"];
  readonly period: Id<"period">;
  readonly openedAt: Instant;
  readonly closesAt: Instant;
  /** Of its objections that stand, and of these those on which it has said nothing yet. */
  readonly standing: number;
  readonly silent: number;
}

/** What runs at the instant, that which ends first on top. Read as that mission. */
export async function listConsultedOn(trx: Trx, mission: Id<"mission">, at: Instant): Promise<ConsultedOn[]> {
  const { rows } = await sql<Omit<ConsultedOn, "openedAt" | "closesAt"> & { opened_at: Date; closes_at: Date }>`
    select note.reference as note, objection.kind, note.no_objection_period_id as period,
      consultation.opened_at, consultation.closes_at, count(*)::integer as standing,
      (count(*) filter (where objection.maintained_at is null))::integer as silent
    from objection
    join objection_note as note on note.id = objection.objection_note_id
    join consultation on consultation.application_id = objection.application_id
      and consultation.no_objection_period_id = note.no_objection_period_id
    join application on application.id = objection.application_id
    where note.mission_id = ${mission} and objection.withdrawn_at is null and ${runs(at)}
    group by note.id, objection.kind, consultation.opened_at, consultation.closes_at
    order by consultation.closes_at, note.reference`.execute(trx);
  return rows.map(({ opened_at, closes_at, ...row }) => ({
    ...row,
    openedAt: toInstant(opened_at),
    closesAt: toInstant(closes_at),
  }));
}

/** A request of the Chair to a mission, or what the mission wrote to the Chair. */
export interface SaidWithMission {
  readonly id: Id<"consultation_entry">;
  readonly application: Id<"application">;
  readonly words: string;
  readonly enteredAt: Instant;
  /** Who wrote it for the mission; null for a request. */
  readonly writtenBy: string | null;
}

/** What the Chair asked the mission about applications, and what it wrote, in their order. Read as that mission. */
export async function listSaidWithMission(
  trx: Trx,
  mission: Id<"mission">,
  applications: readonly Id<"application">[],
): Promise<SaidWithMission[]> {
  const rows = await trx
    .selectFrom("consultation_entry as entry")
    .innerJoin("person", "person.id", "entry.entered_by")
    .select(["entry.id", "entry.kind", "entry.application_id", "entry.words", "entry.entered_at", "person.name"])
    .where("entry.mission_id", "=", mission)
    .where("entry.kind", "in", ["request", "message"])
    .where("entry.application_id", "=", oneOf(applications))
    .orderBy("entry.entered_at")
    .orderBy("entry.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    application: row.application_id,
    words: mustExist(row.words),
    enteredAt: toInstant(row.entered_at),
    writtenBy: row.kind === "message" ? row.name : null,
  }));
}

/** Of a message: whether the Chair has written to its State since, or noted what was said with it. Other notes answer nothing; the State itself reads no note. */
function isAnswered() {
  return sql<boolean>`exists (
    select from consultation_entry as answer
    where answer.kind in ('request', 'note') and answer.application_id = message.application_id and answer.stage = message.stage
      and answer.mission_id = message.mission_id and answer.entered_at > message.entered_at)`;
}

/** How often its mission wrote about an objection since the Chair wrote to it. Read as that mission. */
export async function countUnanswered(trx: Trx, objection: Id<"objection">): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from consultation_entry as message
    where message.kind = 'message' and message.objection_id = ${objection} and not ${isAnswered()}`.execute(trx);
  return rows[0]?.count ?? 0;
}

/** How many States whose objections stand wait for an answer, by application, in what runs. Read as the Chair. */
export async function countStatesThatWait(
  trx: Trx,
  process: Id<"process">,
  at: Instant,
): Promise<ReadonlyMap<Id<"application">, number>> {
  const { rows } = await sql<{ application: Id<"application">; states: number }>`
    select message.application_id as application, count(distinct message.mission_id)::integer as states
    from consultation_entry as message
    join consultation on consultation.application_id = message.application_id and consultation.stage = message.stage
    join application on application.id = message.application_id
    join objection on objection.id = message.objection_id and objection.withdrawn_at is null
    where message.kind = 'message' and message.process_id = ${process} and ${runs(at)} and not ${isAnswered()}
    group by message.application_id`.execute(trx);
  return new Map(rows.map(({ application, states }) => [application, states]));
}

/** That the end of a consultation was moved, and why, as those who are consulted were told. */
export interface ExtensionTold extends Extension {
  readonly application: Id<"application">;
}

/** In their order. Read as the Chair, or as a State that is consulted. */
export async function listExtensionsTold(
  trx: Trx,
  applications: readonly Id<"application">[],
): Promise<ExtensionTold[]> {
  const { rows } = await sql<Pick<ExtensionTold, "application" | "reason"> & { moved: StoredMove }>`
    select entry.application_id as application, entry.words as reason, moved
    from consultation_entry as entry
    join consultation on consultation.application_id = entry.application_id and consultation.stage = entry.stage
    join jsonb_array_elements(consultation.extensions) as moved on (moved ->> 'extendedAt')::timestamptz = entry.entered_at
    where entry.kind = 'extension' and entry.application_id = ${oneOf(applications)}
    order by entry.entered_at, entry.application_id`.execute(trx);
  return rows.map(({ moved, ...row }) => ({ ...row, ...toMoved(moved) }));
}

/** An objection as the Chair sees it in a consultation. */
export interface ObjectionConsultedOn extends Objection {
  readonly missionName: string;
  readonly basis: string | null;
}

/** Every objection against an application, in the order of the States. Read as the Chair, or as the State whose it is. */
export async function listObjectionsAgainst(
  db: Db,
  applications: readonly Id<"application">[],
): Promise<ObjectionConsultedOn[]> {
  if (applications.length === 0) return [];
  const rows = await db
    .selectFrom("objection")
    .innerJoin("mission", "mission.id", "objection.mission_id")
    .selectAll("objection")
    .select("mission.name as mission_name")
    .where("objection.application_id", "=", oneOf(applications))
    .orderBy("mission.name")
    .orderBy("objection.received_at")
    .execute();
  const bases = await listBases(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    note: row.objection_note_id,
    period: row.no_objection_period_id,
    mission: row.mission_id,
    application: row.application_id,
    receivedAt: toInstant(row.received_at),
    kind: row.kind,
    limitAt: toInstantIfAny(row.limit_at),
    withdrawnAt: toInstantIfAny(row.withdrawn_at),
    maintainedAt: toInstantIfAny(row.maintained_at),
    missionName: row.mission_name,
    basis: bases.get(row.id) ?? null,
  }));
}

/** What time has answered after a period and no job has put on record yet, by period. */
export async function listDueOutcomes(
  db: Db,
  at: Instant,
): Promise<{ readonly id: Id<"period">; readonly applications: readonly Id<"application">[] }[]> {
  const { rows } = await sql<{ id: Id<"period">; applications: Id<"application">[] }>`
    select period as id, array_agg(application_id) as applications
    from due_outcomes(${fromInstant(at)}::timestamptz) group by period order by period`.execute(db);
  return rows;
}

function toConsultation(row: Selectable<ConsultationTable>): Consultation {
  return {
    application: row.application_id,
    stage: row.stage,
    process: row.process_id,
    period: row.no_objection_period_id,
    openedAt: toInstant(row.opened_at),
    closesAt: toInstant(row.closes_at),
    extensions: row.extensions.map(toMoved),
  };
}
