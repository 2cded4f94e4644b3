import { type Selectable, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Determination, DeterminedItem } from "#domain/objections/determination.ts";
import type { Db, Trx } from "../handles.ts";
import { filled, fromInstant, toInstant } from "../values.ts";
import type { DeterminationItemTable, DeterminationTable } from "./schema.ts";

/** A list by its call and the instant at which it went out. */
export interface ListOfCall {
  readonly call: Id<"call">;
  readonly sealedAt: Instant;
}

/** Lists on which somebody may wait for a body: those of decisions that let one decide, latest first. */
export async function listListsForBodies(
  db: Db,
  of: { readonly process?: Id<"process"> | undefined; readonly call?: Id<"call"> | undefined } = {},
): Promise<(ListOfCall & { readonly period: Id<"period"> | null })[]> {
  const { rows } = await sql<{ call_id: Id<"call">; circulated_at: Date; period: Id<"period"> | null }>`
    select distinct application.call_id, application.circulated_at, application.no_objection_period_id as period
    from application
    join call_for_applications as call on call.id = application.call_id
    join modalities_decision as decision on decision.id = call.modalities_decision_id
    where application.state = 'circulated'
      and jsonb_path_exists(decision.classes, '$[*].track[*] ? (@.what == "determination")')
      and (${of.process ?? null}::uuid is null or call.process_id = ${of.process ?? null}::uuid)
      and (${of.call ?? null}::uuid is null or call.id = ${of.call ?? null}::uuid)
    order by application.circulated_at desc, application.call_id`.execute(db);
  return rows.map((row) => ({ call: row.call_id, sealedAt: toInstant(row.circulated_at), period: row.period }));
}

export async function getDetermination(db: Db, id: Id<"determination">): Promise<Determination | null> {
  const row = await db.selectFrom("determination").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : withItems(db, row);
}

export async function lockDetermination(trx: Trx, id: Id<"determination">): Promise<Determination | null> {
  const row = await trx
    .selectFrom("determination")
    .selectAll()
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row === undefined ? null : withItems(trx, row);
}

/** What was entered on the list and waits for its confirmation. */
export async function findEnteredDetermination(
  db: Db,
  { call, sealedAt }: ListOfCall,
): Promise<{ readonly id: Id<"determination"> } | null> {
  const row = await db
    .selectFrom("determination")
    .select("id")
    .where("call_id", "=", call)
    .where("list_sealed_at", "=", sql<Date>`${fromInstant(sealedAt)}::timestamptz`)
    .where("confirmed_at", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

/** Without their items, latest first. */
export async function listDeterminations(
  db: Db,
  of: { readonly process?: Id<"process"> | undefined; readonly confirmed?: boolean } = {},
): Promise<Omit<Determination, "items">[]> {
  let query = db.selectFrom("determination").selectAll();
  if (of.process !== undefined) query = query.where("process_id", "=", of.process);
  if (of.confirmed !== undefined) query = query.where("confirmed_at", of.confirmed ? "is not" : "is", null);
  const rows = await query.orderBy("decided_at", "desc").orderBy("id").execute();
  return rows.map(toDetermination);
}

export interface NamedItem extends DeterminedItem {
  readonly reference: string;
  readonly name: string;
  readonly country: string;
}

/** As they stand on the list. */
export async function listNamedItems(db: Db, determination: Id<"determination">): Promise<NamedItem[]> {
  const { rows } = await sql<NamedItemRow>`
    select item.*, application.reference, listed.name, listed.country_code
    from determination_item as item
    join application on application.id = item.application_id
    join circulated_organisation as listed on listed.application_id = item.application_id
    where item.determination_id = ${determination}
    order by listed.name, application.reference`.execute(db);
  return rows.map((row) => ({
    ...toItem(row),
    reference: row.reference,
    name: row.name,
    country: row.country_code,
  }));
}

interface NamedItemRow extends Selectable<DeterminationItemTable> {
  readonly reference: string;
  readonly name: string;
  readonly country_code: string;
}

/** By which names applications stand on their lists. */
export async function listNamesOnLists(
  db: Db,
  applications: readonly Id<"application">[],
): Promise<ReadonlyMap<Id<"application">, { readonly name: string; readonly country: string }>> {
  const rows = await db
    .selectFrom("circulated_organisation")
    .select(["application_id", "name", "country_code"])
    .where(sql<boolean>`application_id = any (${applications}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.application_id, { name: row.name, country: row.country_code }]));
}

/** With its items, in one statement each. */
export async function insertDetermination(trx: Trx, determination: Determination): Promise<void> {
  const { id, call, listSealedAt, items } = determination;
  await trx
    .insertInto("determination")
    .values({
      id,
      process_id: determination.process,
      call_id: call,
      modalities_decision_id: determination.decision,
      session_id: determination.session,
      list_sealed_at: fromInstant(listSealedAt),
      how: determination.how,
      symbol: determination.symbol,
      decided_at: fromInstant(determination.decidedAt),
      entered_at: fromInstant(determination.enteredAt),
      entered_by: determination.enteredBy,
    })
    .execute();
  const rows = items.map(({ application, outcome, votes }) => ({
    application_id: application,
    outcome,
    votes_for: votes?.inFavour ?? null,
    votes_against: votes?.against ?? null,
    abstentions: votes?.abstentions ?? null,
  }));
  await sql`
    insert into determination_item
      (determination_id, call_id, list_sealed_at, application_id, outcome, votes_for, votes_against, abstentions)
    select ${id}::uuid, ${call}::uuid, ${fromInstant(listSealedAt)}::timestamptz, application_id, outcome, votes_for,
      votes_against, abstentions
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as item (
      application_id uuid, outcome text, votes_for integer, votes_against integer, abstentions integer)`.execute(trx);
}

export async function saveConfirmation(trx: Trx, { id, confirmed }: Determination): Promise<void> {
  const { at, by } = filled(confirmed, "confirmed");
  await trx
    .updateTable("determination")
    .set({ confirmed_at: fromInstant(at), confirmed_by: by })
    .where("id", "=", id)
    .execute();
}

/** One that waits for its confirmation; the row is locked. */
export async function deleteDetermination(trx: Trx, id: Id<"determination">): Promise<void> {
  await trx.deleteFrom("determination_item").where("determination_id", "=", id).execute();
  await trx.deleteFrom("determination").where("id", "=", id).execute();
}

async function withItems(db: Db, row: Selectable<DeterminationTable>): Promise<Determination> {
  const items = await db
    .selectFrom("determination_item")
    .selectAll()
    .where("determination_id", "=", row.id)
    .orderBy("application_id")
    .execute();
  return { ...toDetermination(row), items: items.map(toItem) };
}

function toDetermination(row: Selectable<DeterminationTable>): Omit<Determination, "items"> {
  return {
    id: row.id,
    process: row.process_id,
    call: row.call_id,
    decision: row.modalities_decision_id,
    session: row.session_id,
    listSealedAt: toInstant(row.list_sealed_at),
    how: row.how,
    symbol: row.symbol,
    decidedAt: toInstant(row.decided_at),
    enteredAt: toInstant(row.entered_at),
    enteredBy: row.entered_by,
    confirmed:
      row.confirmed_at === null
        ? null
        : { at: toInstant(row.confirmed_at), by: filled(row.confirmed_by, "confirmed_by") },
  };
}

function toItem(row: Selectable<DeterminationItemTable>): DeterminedItem {
  const { votes_for: inFavour, votes_against: against, abstentions } = row;
  return {
    application: row.application_id,
    outcome: row.outcome,
    votes: inFavour === null || against === null || abstentions === null ? null : { inFavour, against, abstentions },
  };
}
