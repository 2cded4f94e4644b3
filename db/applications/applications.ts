import { type Selectable, sql } from "kysely";
import type { Application, Draft } from "#domain/applications/application.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { fromInstant, toInstant } from "../values.ts";
import { toApplication, toColumns } from "./application-rows.ts";
import type { ApplicationTable } from "./schema.ts";
import { recordThatGoesWith } from "./submitted-organisations.ts";

export async function findApplicationByReference(db: Db, reference: string): Promise<Application | null> {
  const row = await db.selectFrom("application").selectAll().where("reference", "=", reference).executeTakeFirst();
  return row === undefined ? null : toApplication(row);
}

export async function getApplication(db: Db, id: Id<"application">): Promise<Application | null> {
  const row = await db.selectFrom("application").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toApplication(row);
}

/** Also what the record keeps beside the application itself. */
export interface ApplicationHistory {
  readonly startedAt: Instant;
  readonly startedBy: Id<"person"> | null;
  readonly clearedByName: string | null;
  readonly refusedByName: string | null;
}

export async function getApplicationHistory(db: Db, id: Id<"application">): Promise<ApplicationHistory | null> {
  const row = await db
    .selectFrom("application")
    .leftJoin("person as clearer", "clearer.id", "application.cleared_by")
    .leftJoin("person as refuser", "refuser.id", "application.refused_by")
    .select(["started_at", "started_by", "clearer.name as cleared_by_name", "refuser.name as refused_by_name"])
    .where("application.id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    startedAt: toInstant(row.started_at),
    startedBy: row.started_by,
    clearedByName: row.cleared_by_name,
    refusedByName: row.refused_by_name,
  };
}

export async function lockApplication(trx: Trx, reference: string): Promise<Application | null> {
  const row = await trx
    .selectFrom("application")
    .selectAll()
    .where("reference", "=", reference)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row === undefined ? null : toApplication(row);
}

/** Applications of the call by their references. Nobody changes them meanwhile; others may hold them in the same way. */
export async function lockApplicationsOfCall(
  trx: Trx,
  call: Id<"call">,
  references: readonly string[],
): Promise<Application[]> {
  const { rows } = await sql<Selectable<ApplicationTable>>`
    select * from application
    where call_id = ${call} and reference = ${oneOf(references, "text")}
    order by id for share`.execute(trx);
  return rows.map(toApplication);
}

/** Those that have one of the references, one after the other in the order of their ids. */
export async function lockApplications(trx: Trx, references: readonly string[]): Promise<Application[]> {
  const { rows } = await sql<Selectable<ApplicationTable>>`
    select * from application where reference = ${oneOf(references, "text")}
    order by id for no key update`.execute(trx);
  return rows.map(toApplication);
}

/** Those of the call that have one of the references, for a page that asks the rule about them. */
export async function listApplicationsOfCall(
  db: Db,
  call: Id<"call">,
  references: readonly string[],
): Promise<Application[]> {
  const { rows } = await sql<Selectable<ApplicationTable>>`
    select * from application
    where call_id = ${call} and reference = ${oneOf(references, "text")}
    order by id`.execute(db);
  return rows.map(toApplication);
}

export async function listApplicationsByIds(db: Db, ids: readonly Id<"application">[]): Promise<Application[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Selectable<ApplicationTable>>`
    select * from application where id = ${oneOf(ids)} order by id`.execute(db);
  return rows.map(toApplication);
}

/** What the organisations are called that sent them. */
export async function listNamesOfApplicants(
  db: Db,
  applications: readonly Id<"application">[],
): Promise<{ readonly id: Id<"application">; readonly reference: string; readonly name: string }[]> {
  if (applications.length === 0) return [];
  const { rows } = await sql<{ id: Id<"application">; reference: string; name: string }>`
    select application.id, application.reference, organisation.name
    from application join ${recordThatGoesWith}
    where application.id = ${oneOf(applications)}
    order by organisation.name, application.reference`.execute(db);
  return rows;
}

/** The latest application that the organisation has begun, in whatever process. */
export async function findLastApplication(db: Db, organisation: Id<"organisation">): Promise<Application | null> {
  const row = await db
    .selectFrom("application")
    .selectAll()
    .where("organisation_id", "=", organisation)
    .orderBy("started_at", "desc")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toApplication(row);
}

/** Everything that the organisation has begun, in a process or in all, latest first: at most one for each call. */
export async function listApplicationsOfOrganisation(
  db: Db,
  organisation: Id<"organisation">,
  process?: Id<"process">,
): Promise<Application[]> {
  let query = db.selectFrom("application").selectAll().where("organisation_id", "=", organisation);
  if (process !== undefined) {
    query = query.where("call_id", "in", (eb) =>
      eb.selectFrom("call_for_applications").select("call_for_applications.id").where("process_id", "=", process),
    );
  }
  const rows = await query.orderBy("started_at", "desc").orderBy("id").execute();
  return rows.map(toApplication);
}

/** Everything that the organisation has begun in the process of the call. */
export async function listApplicationsBesideCall(
  db: Db,
  organisation: Id<"organisation">,
  call: Id<"call">,
): Promise<Application[]> {
  const { rows } = await sql<Selectable<ApplicationTable>>`
    select * from application
    where organisation_id = ${organisation} and call_id in (
      select id from call_for_applications
      where process_id = (select process_id from call_for_applications where id = ${call}))
    order by started_at desc, id`.execute(db);
  return rows.map(toApplication);
}

export async function insertApplication(
  trx: Trx,
  draft: Draft,
  given: { readonly startedBy: Id<"person">; readonly startedAt: Instant },
): Promise<void> {
  await trx
    .insertInto("application")
    .values({
      id: draft.id,
      reference: draft.reference,
      organisation_id: draft.organisation,
      call_id: draft.call,
      state: "draft",
      answers: JSON.stringify(draft.answers),
      version: draft.version,
      started_at: fromInstant(given.startedAt),
      started_by: given.startedBy,
    })
    .execute();
}

/**
 * Writes the state and raises the version; returns the application as it is now on record. The row is locked, so a
 * version that differs from the one that was read is a fault of the program, and throws.
 */
export async function saveApplication<State extends Application>(
  trx: Trx,
  application: State,
  expectedVersion: number,
  given: { readonly withdrawnBy?: Id<"person"> } = {},
): Promise<State> {
  const saved = await trx
    .updateTable("application")
    .set({
      class: application.class,
      category: application.category,
      agreed_to: application.agreedTo,
      answers: JSON.stringify(application.answers),
      version: expectedVersion + 1,
      state: application.state,
      ...toColumns(application, given),
    })
    .where("id", "=", application.id)
    .where("version", "=", expectedVersion)
    .executeTakeFirst();
  if (saved.numUpdatedRows !== 1n) throw new Error("An application was saved over a version that nobody had locked");
  return { ...application, version: expectedVersion + 1 };
}

/** The same of many that an office has just ruled on, in one statement; returns them as they are now on record. */
export async function saveRuledOn<State extends Application>(
  trx: Trx,
  applications: readonly State[],
): Promise<State[]> {
  if (applications.length === 0) return [];
  const rows = applications.map((application) => ({
    id: application.id,
    version: application.version,
    state: application.state,
    class: application.class,
    category: application.category,
    ...toColumns(application, {}),
  }));
  const { numAffectedRows } = await sql`
    update application set version = application.version + 1, state = ruled.state, class = ruled.class, category = ruled.category,
      route = coalesce(ruled.route, application.route), moved_from = coalesce(ruled.moved_from, application.moved_from),
      cleared_at = ruled.cleared_at, cleared_by = ruled.cleared_by,
      refused_at = ruled.refused_at, refused_by = ruled.refused_by, refusal_ground = ruled.refusal_ground,
      refusal_reason = ruled.refusal_reason
    from jsonb_populate_recordset(null::application, ${JSON.stringify(rows)}::jsonb) as ruled
    where application.id = ruled.id and application.version = ruled.version`.execute(trx);
  if (numAffectedRows !== BigInt(rows.length))
    throw new Error("An application was saved over a version that nobody had locked");
  return applications.map((application) => ({ ...application, version: application.version + 1 }));
}

/** The row is locked, and a draft's. */
export async function deleteDraft(trx: Trx, { id, version }: Draft): Promise<void> {
  await trx.deleteFrom("application").where("id", "=", id).where("version", "=", version).executeTakeFirst();
}
