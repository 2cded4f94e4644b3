import { type Selectable, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { MeetingElsewhere, Programme, PublishedProgramme } from "#domain/process/programme-of-work.ts";
import type { Session } from "#domain/process/session.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant, toInstant } from "../values.ts";
import type { ProgrammeOfWorkTable } from "./schema.ts";

/** A programme of work while it is written, with who saved it last; null before it is begun. */
export async function getProgrammeDraft(db: Db, session: Id<"session">) {
  const row = await db
    .selectFrom("programme_draft as draft")
    .leftJoin("person", "person.id", "draft.saved_by")
    .select(["draft.version", "draft.content", "draft.saved_at", "person.name"])
    .where("draft.session_id", "=", session)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { version: row.version, programme: row.content, savedAt: toInstant(row.saved_at), savedBy: row.name };
}

/** Over the version that was seen; 0 begins it. */
export async function saveProgrammeDraft(
  trx: Trx,
  {
    session,
    seen,
    programme,
  }: { readonly session: Id<"session">; readonly seen: number; readonly programme: Programme },
  { at, person }: { readonly at: Instant; readonly person: Id<"person"> },
): Promise<void> {
  const said = {
    version: seen + 1,
    content: JSON.stringify(programme),
    saved_at: fromInstant(at),
    saved_by: person,
  };
  await (
    seen === 0
      ? trx.insertInto("programme_draft").values({ session_id: session, ...said })
      : trx.updateTable("programme_draft").set(said).where("session_id", "=", session)
  ).execute();
}

export async function insertProgramme(trx: Trx, published: PublishedProgramme, by: Id<"person">): Promise<void> {
  const { id, session, number, programme, publishedAt } = published;
  await trx
    .insertInto("programme_of_work")
    .values({
      id,
      session_id: session,
      number,
      content: JSON.stringify(programme),
      published_at: fromInstant(publishedAt),
      published_by: by,
    })
    .execute();
}

/** The versions that were published, the latest first. */
export async function listProgrammes(db: Db, session: Id<"session">): Promise<PublishedProgramme[]> {
  const rows = await db
    .selectFrom("programme_of_work")
    .selectAll()
    .where("session_id", "=", session)
    .orderBy("number", "desc")
    .execute();
  return rows.map(toProgramme);
}

/** Of each session of a process, or of all, the version that stands. */
export async function listProgrammesThatStand(db: Db, process?: Id<"process">): Promise<PublishedProgramme[]> {
  let query = db
    .selectFrom("programme_of_work as programme")
    .innerJoin("session", "session.id", "programme.session_id")
    .distinctOn("programme.session_id")
    .selectAll("programme");
  if (process !== undefined) query = query.where("session.process_id", "=", process);
  const rows = await query.orderBy("programme.session_id").orderBy("programme.number", "desc").execute();
  return rows.map(toProgramme);
}

/** Sessions of whatever process that share a day with it, and itself: nobody publishes another programme for these days meanwhile. */
export async function lockSessionsOfSameDays(trx: Trx, { beginsOn, endsOn }: Session): Promise<void> {
  await trx
    .selectFrom("session")
    .select("id")
    .where("begins_on", "<=", endsOn.toString())
    .where("ends_on", ">=", beginsOn.toString())
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
}

/** What else meets on the days of a session, of whatever process, as the programmes that stand say. */
export async function listMeetingsElsewhere(db: Db, session: Session): Promise<MeetingElsewhere[]> {
  const { rows } = await sql<{ title: string; content: Programme }>`
    select distinct on (other.id) other.title, programme.content
    from session as other join programme_of_work as programme on programme.session_id = other.id
    where other.id <> ${session.id} and other.standing <> 'cancelled'
      and other.begins_on <= ${session.endsOn.toString()} and other.ends_on >= ${session.beginsOn.toString()}
    order by other.id, programme.number desc`.execute(db);
  return rows.flatMap(({ title, content }) =>
    content.meetings.map(({ on, begins, ends, room }) => ({ on, begins, ends, room, session: title })),
  );
}

function toProgramme(row: Selectable<ProgrammeOfWorkTable>): PublishedProgramme {
  return {
    id: row.id,
    session: row.session_id,
    number: row.number,
    programme: row.content,
    publishedAt: toInstant(row.published_at),
  };
}
