import { type RawBuilder, type Selectable, sql } from "kysely";
import {
  type Application,
  type ApplicationInBrief,
  type ApplicationState,
  type Cleared,
  type Draft,
  type HeldBack,
  noAnswers,
} from "#domain/applications/application.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { impossible } from "#domain/kit/ruling.ts";
import type { ClassKey } from "#domain/modalities/stages.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import type { Db, Trx } from "../handles.ts";
import { filled, fromInstant, toInstant } from "../values.ts";
import type { ApplicationTable } from "./schema.ts";
import { type OfList, recordThatGoesWith, toCirculate } from "./submitted-organisations.ts";

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

/** Everything of the call that is cleared, not held back, and goes before the States or the body, in the order of the references. */
export async function lockClearedApplications(trx: Trx, of: OfList): Promise<Cleared[]> {
  const rows = await trx
    .selectFrom("application")
    .selectAll()
    .where(toCirculate(of))
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
  return rows
    .map(toApplication)
    .filter((application) => application.state === "cleared")
    .toSorted((one, other) => (one.reference < other.reference ? -1 : 1));
}

/** Applications of the call by their references. Nobody changes them meanwhile; others may hold them in the same way. */
export async function lockApplicationsOfCall(
  trx: Trx,
  call: Id<"call">,
  references: readonly string[],
): Promise<Application[]> {
  const { rows } = await sql<Selectable<ApplicationTable>>`
    select * from application
    where call_id = ${call} and reference in (select jsonb_array_elements_text(${JSON.stringify(references)}::jsonb))
    order by id for share`.execute(trx);
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
    where call_id = ${call} and reference in (select jsonb_array_elements_text(${JSON.stringify(references)}::jsonb))
    order by id`.execute(db);
  return rows.map(toApplication);
}

/** The list of a period without the answers: small rows, for a rule that is mapped over all of them. With the period locked nobody leaves it. */
export async function listCirculatedInBrief(db: Db, period: Id<"period">): Promise<CirculatedInBrief[]> {
  const rows = await db
    .selectFrom("application")
    .select(["id", "reference", "organisation_id", "call_id", "class", "category", "moved_from", "agreed_to", "route"])
    .select(["received_at", "cleared_at", "cleared_by", "circulated_at"])
    .where("no_objection_period_id", "=", period)
    .where("state", "=", "circulated")
    .orderBy("reference")
    .execute();
  return rows.map((row) => inBrief({ ...row, no_objection_period_id: period }));
}

/** Some of the list of a period, as {@link listCirculatedInBrief}. */
export async function listSomeInBrief(
  db: Db,
  period: Id<"period">,
  applications: readonly Id<"application">[],
): Promise<CirculatedInBrief[]> {
  const { rows } = await sql<InBriefRow>`
    select id, reference, organisation_id, call_id, class, category, moved_from, agreed_to, route, received_at, cleared_at,
      cleared_by, circulated_at, no_objection_period_id
    from application
    where no_objection_period_id = ${period} and id = any (${applications}::uuid[]) and state = 'circulated'
    order by reference`.execute(db);
  return rows.map(inBrief);
}

/** Those of a sealed list who may still be before a body, or on whom it has decided: neither withdrawn nor let in by silence. Locked where a body answers. */
export async function listListInBrief(
  db: Db,
  list: Id<"list">,
  { locked = false }: { readonly locked?: boolean } = {},
): Promise<CirculatedInBrief[]> {
  const { rows } = await sql<InBriefRow>`
    select id, reference, organisation_id, call_id, class, category, moved_from, agreed_to, route, received_at, cleared_at,
      cleared_by, circulated_at, no_objection_period_id
    from application
    where id in (select application_id from sealed_list_item where list_id = ${list}) and state = 'circulated'
      and not (
        exists (select from accreditation where accreditation.application_id = application.id)
        and 'silent' = (select outcome from step where step.application_id = application.id order by n desc limit 1))
    order by id ${locked ? sql`for no key update` : sql``}`.execute(db);
  return rows.map(inBrief);
}

export type InBriefRow = Pick<
  Selectable<ApplicationTable>,
  | "id"
  | "reference"
  | "organisation_id"
  | "call_id"
  | "class"
  | "category"
  | "moved_from"
  | "agreed_to"
  | "route"
  | "received_at"
  | "cleared_at"
  | "cleared_by"
  | "circulated_at"
  | "no_objection_period_id"
>;

/** What is received and has no more become of it. */
export function submittedInBrief(row: InBriefRow): Extract<ApplicationInBrief, { readonly state: "submitted" }> {
  return { ...ofReceived(row), state: "submitted" };
}

function ofReceived(row: InBriefRow) {
  return {
    id: row.id,
    reference: row.reference,
    organisation: row.organisation_id,
    call: row.call_id,
    ...toReceived(row),
  };
}

export function inBrief(row: InBriefRow): CirculatedInBrief {
  return {
    ...ofReceived(row),
    state: "circulated",
    clearedAt: toInstant(filled(row.cleared_at, "cleared_at")),
    clearedBy: row.cleared_by,
    period: row.no_objection_period_id,
    circulatedAt: toInstant(filled(row.circulated_at, "circulated_at")),
  };
}

/** As little as says which of them went the same way. */
export interface ReceivedUnderCall {
  readonly id: Id<"application">;
  readonly class: ClassKey;
  readonly movedFrom: ClassKey | null;
  readonly state: ApplicationState;
  readonly period: Id<"period"> | null;
}

export async function listReceivedUnderCall(db: Db, call: Id<"call">): Promise<ReceivedUnderCall[]> {
  const rows = await db
    .selectFrom("application")
    .select(["id", "class", "moved_from", "state", "no_objection_period_id"])
    .where("call_id", "=", call)
    .where("state", "!=", "draft")
    .execute();
  return rows.map(({ id, state, class: own, moved_from: movedFrom, no_objection_period_id: period }) => ({
    id,
    state,
    class: filled(own, "class"),
    movedFrom,
    period,
  }));
}

export async function listApplicationsByIds(db: Db, ids: readonly Id<"application">[]): Promise<Application[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Selectable<ApplicationTable>>`
    select * from application where id = any (${ids}::uuid[]) order by id`.execute(db);
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
    where application.id = any (${applications}::uuid[])
    order by organisation.name, application.reference`.execute(db);
  return rows;
}

type CirculatedInBrief = Extract<ApplicationInBrief, { readonly state: "circulated" }>;

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

/** The row is locked, and a draft's. */
export async function deleteDraft(trx: Trx, { id, version }: Draft): Promise<void> {
  await trx.deleteFrom("application").where("id", "=", id).where("version", "=", version).executeTakeFirst();
}

/** Puts everything of the call that is cleared and goes before the States into the period, with the records that go with the applications. */
export async function saveCirculation(trx: Trx, period: NoObjectionPeriod, at: Instant): Promise<void> {
  await trx
    .updateTable("application")
    .set((eb) => ({
      state: "circulated",
      no_objection_period_id: period.id,
      circulated_at: fromInstant(at),
      version: eb("version", "+", 1),
    }))
    .where(toCirculate({ call: period.call, at, route: "no-objection" }))
    .execute();
  await freezeNames(trx, sql`application.no_objection_period_id = ${period.id}`);
}

/** Puts everything of the call that is cleared and goes before its body on one list, with the records that go with the applications. */
export async function saveListBeforeBody(trx: Trx, call: Id<"call">, at: Instant): Promise<void> {
  await sql`
    update application set state = 'circulated', circulated_at = ${fromInstant(at)}::timestamptz, version = version + 1
    where ${toCirculate({ call, at, route: "body-decides" })}`.execute(trx);
  await freezeNames(
    trx,
    sql`application.call_id = ${call} and application.no_objection_period_id is null and application.circulated_at = ${fromInstant(at)}::timestamptz`,
  );
}

async function freezeNames(trx: Trx, ofList: RawBuilder<unknown>): Promise<void> {
  await sql`
    insert into circulated_organisation
      (application_id, period_id, name, acronym, country_code, website, founded_year, legal_status)
    select application.id, application.no_objection_period_id, name, acronym, country_code, website, founded_year, legal_status
    from application
    join ${recordThatGoesWith}
    where ${ofList}`.execute(trx);
}

function toColumns(application: Application, { withdrawnBy }: { readonly withdrawnBy?: Id<"person"> }) {
  switch (application.state) {
    case "draft":
      return {};
    case "submitted":
      return {
        route: application.route,
        moved_from: application.movedFrom,
        received_at: fromInstant(application.receivedAt),
        ...notCleared,
      };
    case "cleared":
      return {
        cleared_at: fromInstant(application.clearedAt),
        cleared_by: application.clearedBy,
        ...holdOf(application.heldBack),
      };
    case "refused":
      return {
        refused_at: fromInstant(application.refusedAt),
        refused_by: application.refusedBy,
        refusal_reason: application.reason,
      };
    case "circulated":
      return {
        no_objection_period_id: application.period,
        circulated_at: fromInstant(application.circulatedAt),
      };
    case "withdrawn":
      return {
        withdrawn_at: fromInstant(application.withdrawnAt),
        withdrawn_by: withdrawnBy ?? null,
        ...holdOf(null),
      };
    default:
      return impossible(application);
  }
}

/** Also of one whose clearance was taken back. */
const notCleared = {
  cleared_at: null,
  cleared_by: null,
  held_back_at: null,
  held_back_by: null,
  held_back_reason: null,
};

function holdOf(heldBack: HeldBack | null) {
  return {
    held_back_at: heldBack === null ? null : fromInstant(heldBack.at),
    held_back_by: heldBack?.by ?? null,
    held_back_reason: heldBack?.reason ?? null,
  };
}

function toHold(row: Selectable<ApplicationTable>): HeldBack | null {
  if (row.held_back_at === null) return null;
  return {
    at: toInstant(row.held_back_at),
    by: filled(row.held_back_by, "held_back_by"),
    reason: filled(row.held_back_reason, "held_back_reason"),
  };
}

type ReceivedRow = Pick<
  Selectable<ApplicationTable>,
  "class" | "category" | "moved_from" | "agreed_to" | "route" | "received_at"
>;

function toReceived(row: ReceivedRow) {
  return {
    class: filled(row.class, "class"),
    category: filled(row.category, "category"),
    movedFrom: row.moved_from,
    agreedTo: row.agreed_to,
    route: filled(row.route, "route"),
    receivedAt: toInstant(filled(row.received_at, "received_at")),
  };
}

function toApplication(row: Selectable<ApplicationTable>): Application {
  const { id, reference, version } = row;
  const base = {
    id,
    reference,
    organisation: row.organisation_id,
    call: row.call_id,
    version,
    answers: { ...noAnswers, ...row.answers },
    agreedTo: row.agreed_to,
  };
  if (row.state === "draft") return { ...base, state: row.state, class: row.class, category: row.category };
  const received = { ...base, ...toReceived(row) };
  const cleared = () => ({
    clearedAt: toInstant(filled(row.cleared_at, "cleared_at")),
    clearedBy: row.cleared_by,
  });
  switch (row.state) {
    case "submitted":
      return { ...received, state: row.state };
    case "cleared":
      return { ...received, ...cleared(), heldBack: toHold(row), state: row.state };
    case "refused":
      return {
        ...received,
        state: row.state,
        refusedAt: toInstant(filled(row.refused_at, "refused_at")),
        refusedBy: filled(row.refused_by, "refused_by"),
        reason: filled(row.refusal_reason, "refusal_reason"),
      };
    case "circulated":
      return {
        ...received,
        ...cleared(),
        state: row.state,
        period: row.no_objection_period_id,
        circulatedAt: toInstant(filled(row.circulated_at, "circulated_at")),
      };
    case "withdrawn":
      return {
        ...received,
        state: row.state,
        withdrawnAt: toInstant(filled(row.withdrawn_at, "withdrawn_at")),
      };
    default:
      return impossible(row.state);
  }
}
