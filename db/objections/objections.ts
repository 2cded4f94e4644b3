import { type Selectable, sql } from "kysely";
import type { Voice } from "#domain/applications/item-in-window.ts";
import { type Instant, isAfter } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ClassKey, StageKey } from "#domain/modalities/stages.ts";
import type { Objecting, Objection, ObjectionNote } from "#domain/objections/objection.ts";
import type { Db, Trx } from "../handles.ts";
import { filled, fromInstant, type Page, toInstant, toInstantIfAny } from "../values.ts";
import type { ObjectionTable } from "./schema.ts";

/* Who objected is behind row-level security: whatever takes a Trx here shows only what the reader declared with readAs may see. */

/** The note and an objection for each application that it names, as the mission declared with readAs. */
export async function insertObjectionNote(
  trx: Trx,
  note: ObjectionNote,
  given: { readonly person: Id<"person"> },
): Promise<void> {
  const receivedAt = fromInstant(note.receivedAt);
  await trx
    .insertInto("objection_note")
    .values({
      id: note.id,
      reference: note.reference,
      no_objection_period_id: note.period,
      mission_id: note.mission,
      person_id: given.person,
      received_at: receivedAt,
      basis: note.basis,
    })
    .execute();
  const { limitAt } = note;
  if (note.heldBefore.length > 0) {
    await sql`
      update objection set withdrawn_at = ${receivedAt}::timestamptz, withdrawn_by = ${given.person}
      where mission_id = ${note.mission} and no_objection_period_id = ${note.period} and withdrawn_at is null and kind = 'hold'
        and application_id = any (${note.heldBefore}::uuid[])`.execute(trx);
  }
  await sql`
    insert into objection (objection_note_id, no_objection_period_id, mission_id, application_id, received_at, kind, limit_at)
    select ${note.id}::uuid, ${note.period}::uuid, ${note.mission}::uuid, application, ${receivedAt}::timestamptz,
      ${limitAt === null ? "objection" : "hold"}::text, ${limitAt === null ? null : fromInstant(limitAt)}::timestamptz
    from unnest(${note.applications}::uuid[]) as application`.execute(trx);
}

/** Applications of the period to which the mission objects at present, and those on which a hold of it lasts. */
export async function listNamedByMission(
  trx: Trx,
  period: Id<"period">,
  mission: Id<"mission">,
  at: Instant,
): Promise<Pick<Required<Objecting>, "alreadyObjectedTo" | "alreadyHeld">> {
  const rows = await trx
    .selectFrom("objection")
    .select(["application_id", "kind", "limit_at"])
    .where("no_objection_period_id", "=", period)
    .where("mission_id", "=", mission)
    .where("withdrawn_at", "is", null)
    .execute();
  const lasting = rows.filter(({ limit_at: limit }) => limit !== null && !isAfter(at, toInstant(limit)));
  return {
    alreadyObjectedTo: rows.filter((row) => !lasting.includes(row)).map((row) => row.application_id),
    alreadyHeld: lasting.map((row) => row.application_id),
  };
}

export async function lockObjection(trx: Trx, id: Id<"objection">): Promise<Objection | null> {
  const row = await trx.selectFrom("objection").selectAll().where("id", "=", id).forNoKeyUpdate().executeTakeFirst();
  return row === undefined ? null : toObjection(row);
}

/** Only for the declared reader. */
export async function getReferenceOfNote(db: Db, note: Id<"note">): Promise<string> {
  const row = await db
    .selectFrom("objection_note")
    .select("reference")
    .where("id", "=", note)
    .executeTakeFirstOrThrow();
  return row.reference;
}

export async function saveMaintained(
  trx: Trx,
  objection: Objection,
  given: { readonly person: Id<"person"> },
): Promise<void> {
  await trx
    .updateTable("objection")
    .set({ maintained_at: fromInstant(filled(objection.maintainedAt, "maintained_at")), maintained_by: given.person })
    .where("id", "=", objection.id)
    .execute();
}

export async function saveObjectionWithdrawal(
  trx: Trx,
  objection: Objection,
  given: { readonly person: Id<"person"> },
): Promise<void> {
  await trx
    .updateTable("objection")
    .set({ withdrawn_at: fromInstant(filled(objection.withdrawnAt, "withdrawn_at")), withdrawn_by: given.person })
    .where("id", "=", objection.id)
    .execute();
}

/**
 * What was said about each of the applications, without saying by whom: for the rule. Objections once the window of their application has settled, holds
 * from its close on.
 */
export async function listVoices(
  db: Db,
  applications: readonly Id<"application">[],
  at: Instant,
): Promise<ReadonlyMap<Id<"application">, readonly Voice[]>> {
  if (applications.length === 0) return new Map();
  const { rows } = await sql<VoiceRow>`
    select voice.* from voices_on(${applications}::uuid[], ${fromInstant(at)}::timestamptz) as voice
    join application on application.id = voice.application_id and application.no_objection_period_id = voice.period`.execute(
    db,
  );
  return new Map(
    Array.from(
      Map.groupBy(rows, ({ application_id: id }) => id),
      ([id, said]) => [id, said.map(toVoice)],
    ),
  );
}

/** The same in every period in which each of them stood, by application and period. What has not settled in it is nothing yet. */
export async function listVoicesInPeriods(
  db: Db,
  applications: readonly Id<"application">[],
): Promise<ReadonlyMap<`${Id<"application">} ${Id<"period">}`, readonly Voice[]>> {
  const { rows } = await sql<VoiceRow & { readonly period: Id<"period"> }>`
    select * from voices_on(${applications}::uuid[], '-infinity'::timestamptz)`.execute(db);
  const byWindow = Map.groupBy(rows, ({ application_id: id, period }) => `${id} ${period}` as const);
  return new Map(Array.from(byWindow, ([key, said]) => [key, said.map(toVoice)]));
}

interface VoiceRow {
  readonly application_id: Id<"application">;
  readonly kind: Voice["kind"];
  readonly received_at: Date;
  readonly limit_at: Date | null;
  readonly ended_at: Date | null;
  readonly maintained_at: Date | null;
}

function toVoice(row: VoiceRow): Voice {
  return {
    kind: row.kind,
    receivedAt: toInstant(row.received_at),
    endedAt: toInstantIfAny(row.ended_at),
    limitAt: toInstantIfAny(row.limit_at),
    maintainedAt: toInstantIfAny(row.maintained_at),
  };
}

/** Which items of a period that has closed by the instant a hold keeps open, and until when: for everybody who may still speak. */
export async function listOpenUntil(
  db: Db,
  period: Id<"period">,
  at: Instant,
): Promise<ReadonlyMap<Id<"application">, Instant>> {
  const { rows } = await sql<{ application_id: Id<"application">; until: Date }>`
    select held.* from no_objection_period as period
    cross join lateral items_held_open(array[period.id]) as held
    where period.id = ${period} and period.closes_at < ${fromInstant(at)}::timestamptz`.execute(db);
  return new Map(rows.map(({ application_id: id, until }) => [id, toInstant(until)]));
}

/** A note as it is shown to the Chair and to its own mission. */
export interface RecordedNote {
  readonly id: Id<"note">;
  readonly reference: string;
  readonly period: Id<"period">;
  readonly mission: Id<"mission">;
  readonly missionName: string;
  readonly receivedAt: Instant;
  readonly basis: string | null;
  readonly objections: readonly {
    readonly id: Id<"objection">;
    readonly application: Id<"application">;
    readonly applicationReference: string;
    readonly organisation: Id<"organisation">;
    readonly organisationName: string;
    readonly kind: Voice["kind"];
    readonly limitAt: Instant | null;
    readonly withdrawnAt: Instant | null;
    readonly maintainedAt: Instant | null;
  }[];
}

/** What the mission has sent, in one period or in all, latest first. Read as that mission. */
export async function listObjectionsOfMission(
  trx: Trx,
  mission: Id<"mission">,
  period?: Id<"period">,
): Promise<RecordedNote[]> {
  return listNotes(trx, sql`note.mission_id = ${mission} and ${inPeriod(period)}`);
}

/** A page of the notes of a period, latest first. Read as the Chair. */
export async function listObjectionsForChair(trx: Trx, period: Id<"period">, page: Page): Promise<RecordedNote[]> {
  return listNotes(trx, inPeriod(period), page);
}

export interface ObjectionCounts {
  readonly notes: number;
  readonly missions: number;
  /** Organisations against which at least one objection stands. */
  readonly heldBack: number;
  readonly withdrawn: number;
}

/** What the notes of a period come to. Read as the Chair. */
export async function countObjections(trx: Trx, period: Id<"period">): Promise<ObjectionCounts> {
  const { rows } = await sql<ObjectionCounts>`
    select count(distinct objection_note_id)::integer as notes, count(distinct mission_id)::integer as missions,
      (count(distinct application_id) filter (where withdrawn_at is null and kind = 'objection'))::integer as "heldBack",
      (count(*) filter (where withdrawn_at is not null))::integer as withdrawn
    from objection where no_objection_period_id = ${period}`.execute(trx);
  return rows[0] ?? { notes: 0, missions: 0, heldBack: 0, withdrawn: 0 };
}

/** A note as a line of a list. */
export interface NoteInBrief {
  readonly reference: string;
  readonly period: Id<"period">;
  readonly receivedAt: Instant;
  readonly named: number;
  readonly withdrawn: number;
  /** The names of the first few organisations. */
  readonly first: readonly string[];
}

/** A page of what the mission has sent, latest first, with as many names as asked for. Read as that mission. */
export async function listNotesInBrief(
  trx: Trx,
  mission: Id<"mission">,
  { limit, offset, names }: Page & { readonly names: number },
): Promise<NoteInBrief[]> {
  const { rows } = await sql<Omit<NoteInBrief, "receivedAt"> & { readonly received_at: Date }>`
    with note as materialized (
      select id, reference, no_objection_period_id, received_at from objection_note
      where mission_id = ${mission} order by received_at desc, id limit ${limit} offset ${offset}
    )
    select note.reference, note.no_objection_period_id as period, note.received_at, counted.named, counted.withdrawn,
      array(
        select listed.name from objection
        join circulated_organisation as listed on listed.application_id = objection.application_id
        where objection.objection_note_id = note.id order by listed.name, objection.id limit ${names}
      ) as first
    from note
    cross join lateral (
      select count(*)::integer as named, (count(*) filter (where withdrawn_at is not null))::integer as withdrawn
      from objection where objection_note_id = note.id
    ) as counted
    order by note.received_at desc, note.id`.execute(trx);
  return rows.map(({ received_at, ...note }) => ({ ...note, receivedAt: toInstant(received_at) }));
}

/** How many notes the mission has sent. Read as that mission. */
export async function countNotesOfMission(trx: Trx, mission: Id<"mission">): Promise<number> {
  const { count } = await trx
    .selectFrom("objection_note")
    .select(sql<number>`count(*)::integer`.as("count"))
    .where("mission_id", "=", mission)
    .executeTakeFirstOrThrow();
  return count;
}

/** How many objections of the mission stand in each period. Read as that mission. */
export async function countStandingOfMission(
  trx: Trx,
  mission: Id<"mission">,
): Promise<ReadonlyMap<Id<"period">, number>> {
  const rows = await trx
    .selectFrom("objection")
    .select(["no_objection_period_id as period", sql<number>`count(*)::integer`.as("count")])
    .where("mission_id", "=", mission)
    .where("kind", "=", "objection")
    .where("withdrawn_at", "is", null)
    .groupBy("no_objection_period_id")
    .execute();
  return new Map(rows.map(({ period, count }) => [period, count]));
}

/** How many notes the Chair has received in each period of the process. Read as its Chair. */
export async function countObjectionNotes(
  trx: Trx,
  process: Id<"process">,
): Promise<ReadonlyMap<Id<"period">, number>> {
  const rows = await trx
    .selectFrom("objection_note")
    .innerJoin("no_objection_period", "no_objection_period.id", "objection_note.no_objection_period_id")
    .select("no_objection_period.id as period")
    .select(sql<number>`count(*)::integer`.as("count"))
    .where("no_objection_period.process_id", "=", process)
    .groupBy("no_objection_period.id")
    .execute();
  return new Map(rows.map(({ period, count }) => [period, count]));
}

/** The receipt of a note. Read as its mission or as the Chair. */
export async function findObjectionNote(trx: Trx, reference: string): Promise<RecordedNote | null> {
  const [note] = await listNotes(trx, sql`note.reference = ${reference}`);
  return note ?? null;
}

/** The note that raised the objection. Read as its mission or as the Chair. */
export async function findNoteOfObjection(trx: Trx, objection: Id<"objection">): Promise<RecordedNote | null> {
  const [note] = await listNotes(
    trx,
    sql`note.id = (select objection_note_id from objection where objection.id = ${objection})`,
  );
  return note ?? null;
}

/** Every objection and hold of a period with the class of its application and the basis of its note. Read as whoever answers a State. */
export async function listObjectionsWithBasis(
  trx: Trx,
  period: Id<"period">,
): Promise<(Objection & { readonly class: ClassKey; readonly window: StageKey; readonly basis: string | null })[]> {
  const rows = await trx
    .selectFrom("objection")
    .innerJoin("item_in_window as item", (join) =>
      join
        .onRef("item.application_id", "=", "objection.application_id")
        .onRef("item.no_objection_period_id", "=", "objection.no_objection_period_id"),
    )
    .selectAll("objection")
    .select(["item.class", "item.stage"])
    .where("objection.no_objection_period_id", "=", period)
    .execute();
  const bases = await listBases(
    trx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ class: of, stage: window, ...row }) => ({
    ...toObjection(row),
    class: of,
    window,
    basis: bases.get(row.id) ?? null,
  }));
}

/** On whom something was said in the period that the reader is told. */
export async function listApplicationsTold(db: Db, period: Id<"period">): Promise<Id<"application">[]> {
  const rows = await db
    .selectFrom("objection")
    .select("application_id")
    .distinct()
    .where("no_objection_period_id", "=", period)
    .execute();
  return rows.map((row) => row.application_id);
}

/** The bases that the reader is told, by objection. */
export async function listBases(
  db: Db,
  objections: readonly Id<"objection">[],
): Promise<ReadonlyMap<Id<"objection">, string>> {
  const { rows } = await sql<{ objection_id: Id<"objection">; basis: string }>`
    select * from bases_of(${objections}::uuid[])`.execute(db);
  return new Map(rows.map(({ objection_id: objection, basis }) => [objection, basis]));
}

interface NoteRow {
  readonly id: Id<"note">;
  readonly reference: string;
  readonly no_objection_period_id: Id<"period">;
  readonly mission_id: Id<"mission">;
  readonly mission_name: string;
  readonly received_at: Date;
  readonly basis: string | null;
  readonly objection_id: Id<"objection">;
  readonly application_id: Id<"application">;
  readonly application_reference: string;
  readonly organisation_id: Id<"organisation">;
  readonly organisation_name: string;
  readonly kind: Voice["kind"];
  readonly limit_at: Date | null;
  readonly withdrawn_at: Date | null;
  readonly maintained_at: Date | null;
}

function inPeriod(period: Id<"period"> | undefined) {
  if (period === undefined) return sql`true`;
  return sql`note.no_objection_period_id = ${period}`;
}

/** The notes first, then their lines: the lines of a page are read, not those of all. */
async function listNotes(trx: Trx, condition: ReturnType<typeof inPeriod>, page?: Page): Promise<RecordedNote[]> {
  const limited = page === undefined ? sql`` : sql`limit ${page.limit} offset ${page.offset}`;
  const { rows } = await sql<NoteRow>`
    with noted as materialized (
      select id, reference, no_objection_period_id, mission_id, received_at from objection_note as note
      where ${condition} order by received_at desc, id ${limited}
    ), based as materialized (
      select * from bases_of(array(select id from objection where objection_note_id in (select id from noted)))
    )
    select note.id, note.reference, note.no_objection_period_id, note.mission_id, mission.name as mission_name,
      note.received_at, based.basis, objection.id as objection_id, objection.application_id,
      application.reference as application_reference, application.organisation_id,
      listed.name as organisation_name, objection.kind, objection.limit_at, objection.withdrawn_at, objection.maintained_at
    from noted as note
    join mission on mission.id = note.mission_id
    join objection on objection.objection_note_id = note.id
    left join based on based.objection_id = objection.id
    join application on application.id = objection.application_id
    join circulated_organisation as listed on listed.application_id = objection.application_id
    where ${condition}
    order by note.received_at desc, note.id, listed.name, objection.id`.execute(trx);
  const notes = Map.groupBy(rows, (row) => row.id);
  return [...notes.values()].flatMap((lines) => {
    const [first] = lines;
    if (first === undefined) return [];
    return [
      {
        id: first.id,
        reference: first.reference,
        period: first.no_objection_period_id,
        mission: first.mission_id,
        missionName: first.mission_name,
        receivedAt: toInstant(first.received_at),
        basis: first.basis,
        objections: lines.map((line) => ({
          id: line.objection_id,
          application: line.application_id,
          applicationReference: line.application_reference,
          organisation: line.organisation_id,
          organisationName: line.organisation_name,
          kind: line.kind,
          limitAt: toInstantIfAny(line.limit_at),
          withdrawnAt: toInstantIfAny(line.withdrawn_at),
          maintainedAt: toInstantIfAny(line.maintained_at),
        })),
      },
    ];
  });
}

function toObjection(row: Selectable<ObjectionTable>): Objection {
  return {
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
  };
}
