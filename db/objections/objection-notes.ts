import { sql } from "kysely";
import type { Voice } from "#domain/applications/item-in-window.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant, type Page, toInstant, toInstantIfAny } from "../values.ts";

/* Read as the Chair or as the mission that is named: see objections.ts. */

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
  /** How many objections were withdrawn, and how many holds lifted. */
  readonly withdrawn: number;
  readonly lifted: number;
  /** How many it holds, and no limit has ended; and how many it held until their limit ended, which made no objection of them. */
  readonly holds: number;
  readonly ended: number;
  /** The names of the first few organisations. */
  readonly first: readonly string[];
}

/** A page of what the mission has sent, latest first, with as many names as asked for. Read as that mission. */
export async function listNotesInBrief(
  trx: Trx,
  mission: Id<"mission">,
  { limit, offset, names, now }: Page & { readonly names: number; readonly now: Instant },
): Promise<NoteInBrief[]> {
  const { rows } = await sql<Omit<NoteInBrief, "receivedAt"> & { readonly received_at: Date }>`
    with note as materialized (
      select id, reference, no_objection_period_id, received_at from objection_note
      where mission_id = ${mission} order by received_at desc, id limit ${limit} offset ${offset}
    )
    select note.reference, note.no_objection_period_id as period, note.received_at, counted.*,
      array(
        select listed.name from objection
        join circulated_organisation as listed on listed.application_id = objection.application_id
        where objection.objection_note_id = note.id order by listed.name, objection.id limit ${names}
      ) as first
    from note
    cross join lateral (
      select count(*)::integer as named,
        (count(*) filter (where kind = 'objection' and withdrawn_at is not null))::integer as withdrawn,
        (count(*) filter (where kind = 'hold' and withdrawn_at is not null))::integer as lifted,
        (count(*) filter (where kind = 'hold' and withdrawn_at is null and limit_at >= ${fromInstant(now)}))::integer
          as holds,
        (count(*) filter (where kind = 'hold' and withdrawn_at is null and limit_at < ${fromInstant(now)}
          and window_of(no_objection_period_id, application_id) #>> '{hold,then}' is distinct from 'objection'))::integer
          as ended
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

/** Only for the declared reader. */
export async function getReferenceOfNote(db: Db, note: Id<"note">): Promise<string> {
  const row = await db
    .selectFrom("objection_note")
    .select("reference")
    .where("id", "=", note)
    .executeTakeFirstOrThrow();
  return row.reference;
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

/** Somebody who spoke for a mission, as they are called today; the Chair's office may have put on record what the mission answered it. */
export interface WhoSpoke {
  readonly name: string;
  readonly ofChair: boolean;
}

/** Who sent the note, and who withdrew, lifted or maintained what of it. For the mission alone: read as that mission. */
export async function findWhoSpoke(
  trx: Trx,
  { id, mission }: Pick<RecordedNote, "id" | "mission">,
): Promise<{ readonly sentBy: WhoSpoke | null; readonly changedBy: ReadonlyMap<Id<"objection">, WhoSpoke> }> {
  const { rows } = await sql<{ objection: Id<"objection"> | null; name: string; of_chair: boolean }>`
    select null::uuid as objection, person.name, person.role = 'chair' as of_chair
    from objection_note as note join person on person.id = note.person_id
    where note.id = ${id} and note.mission_id = ${mission}
    union all
    select objection.id, person.name, person.role = 'chair'
    from objection join person on person.id = coalesce(objection.withdrawn_by, objection.maintained_by)
    where objection.objection_note_id = ${id} and objection.mission_id = ${mission}`.execute(trx);
  const spoke = ({ name, of_chair: ofChair }: (typeof rows)[number]): WhoSpoke => ({ name, ofChair });
  const sent = rows.find(({ objection }) => objection === null);
  return {
    sentBy: sent === undefined ? null : spoke(sent),
    changedBy: new Map(rows.flatMap((row) => (row.objection === null ? [] : [[row.objection, spoke(row)] as const]))),
  };
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
