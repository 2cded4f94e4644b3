import { type Selectable, sql } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { Counts, Determination, DeterminedItem } from "#domain/objections/determination.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { nameOrReferenceIs } from "../organisations/search.ts";
import { filled, fromInstant, type Page, toInstant } from "../values.ts";
import type { DeterminationItemTable, DeterminationTable } from "./schema.ts";

/** Lists on which somebody may wait for a body: those of decisions that let one decide, latest first. */
export async function listListsForBodies(
  db: Db,
  of: { readonly process?: Id<"process"> | undefined; readonly call?: Id<"call"> | undefined } = {},
): Promise<Id<"list">[]> {
  const { rows } = await sql<{ id: Id<"list"> }>`
    select sealed_list.id from sealed_list
    join modalities_decision as decision on decision.id = sealed_list.modalities_decision_id
    where sealed_list.kind = 'proposed'
      and jsonb_path_exists(decision.classes, '$[*].track[*] ? (@.what == "determination")')
      and (${of.process ?? null}::uuid is null or sealed_list.process_id = ${of.process ?? null}::uuid)
      and (${of.call ?? null}::uuid is null or sealed_list.call_id = ${of.call ?? null}::uuid)
    order by sealed_list.sealed_at desc, sealed_list.id`.execute(db);
  return rows.map(({ id }) => id);
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
  list: Id<"list">,
): Promise<{ readonly id: Id<"determination"> } | null> {
  const row = await db
    .selectFrom("determination")
    .select("id")
    .where("list_id", "=", list)
    .where("confirmed_at", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

/** What it is and what it comes to, without its items. */
export interface DeterminationInBrief extends Pick<Determination, "id" | "symbol" | "enteredAt"> {
  readonly enteredByName: string;
  readonly isConfirmed: boolean;
  readonly counts: Counts;
}

export async function getDeterminationInBrief(db: Db, id: Id<"determination">): Promise<DeterminationInBrief | null> {
  const { rows } = await sql<
    Omit<DeterminationInBrief, "enteredAt" | "counts"> & Counts & { readonly entered_at: Date }
  >`
    select determination.id, symbol, entered_at, person.name as "enteredByName", confirmed_at is not null as "isConfirmed", counted.*
    from determination
    join person on person.id = entered_by
    cross join lateral (
      select count(*) filter (where outcome = 'yes')::integer as yes, count(*) filter (where outcome = 'no')::integer as no,
        count(*) filter (where outcome = 'deferred')::integer as deferred
      from determination_item where determination_id = determination.id
    ) as counted
    where determination.id = ${id}`.execute(db);
  const [row] = rows;
  if (row === undefined) return null;
  const { entered_at: enteredAt, yes, no, deferred, ...brief } = row;
  return { ...brief, enteredAt: toInstant(enteredAt), counts: { yes, no, deferred } };
}

/** What puts an entry right, be it that it still waits for its confirmation. */
export async function findCorrection(
  db: Db,
  of: Id<"determination">,
): Promise<{ readonly id: Id<"determination">; readonly symbol: string; readonly isConfirmed: boolean } | null> {
  const row = await db
    .selectFrom("determination")
    .select(["id", "symbol", "confirmed_at"])
    .where("corrects", "=", of)
    .executeTakeFirst();
  return row === undefined ? null : { id: row.id, symbol: row.symbol, isConfirmed: row.confirmed_at !== null };
}

/** Without their items, latest first. */
export async function listDeterminations(
  db: Db,
  of: {
    readonly process?: Id<"process"> | undefined;
    /** In which it was decided. */
    readonly session?: Id<"session">;
    readonly confirmed?: boolean;
  } = {},
): Promise<Omit<Determination, "items">[]> {
  let query = db.selectFrom("determination").selectAll();
  if (of.process !== undefined) query = query.where("process_id", "=", of.process);
  if (of.session !== undefined) query = query.where("session_id", "=", of.session);
  if (of.confirmed !== undefined) query = query.where("confirmed_at", of.confirmed ? "is not" : "is", null);
  const rows = await query.orderBy("decided_at", "desc").orderBy("id").execute();
  return rows.map(toDetermination);
}

export interface NamedItem extends DeterminedItem {
  readonly reference: string;
  readonly name: string;
  readonly country: string;
  readonly differs: boolean;
}

/** Which of the items: by what was decided, by a name. */
export interface ItemFilter {
  readonly outcome?: DeterminedItem["outcome"] | undefined;
  readonly q?: string | undefined;
}

/** A page of them by the names on their list; of all, those first that differ: from what is corrected, or from what was decided on most. */
export async function listNamedItems(
  db: Db,
  { id, corrects, items }: Pick<Determination, "id" | "corrects" | "items">,
  { limit, offset, ...filter }: ItemFilter & Page,
): Promise<NamedItem[]> {
  const { rows } = await sql<NamedItemRow>`
    select item.*, listed.reference, listed.name, listed.country_code,
      ${filter.outcome === undefined ? differs(corrects, items) : sql`false`} as differs
    from ${itemsBy(id, filter)}
    order by differs desc, listed.name, listed.reference
    limit ${limit} offset ${offset}`.execute(db);
  const opposed = await listOpposition(db, id);
  return rows.map((row) => ({
    ...toItem(row, opposed),
    reference: row.reference,
    name: row.name,
    country: row.country_code,
    differs: row.differs,
  }));
}

export async function countNamedItems(db: Db, id: Id<"determination">, filter: ItemFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${itemsBy(id, filter)}`.execute(db);
  return rows[0]?.count ?? 0;
}

function itemsBy(id: Id<"determination">, { outcome, q }: ItemFilter) {
  const named =
    q === undefined || q === ""
      ? sql`true`
      : sql`exists (
          select from sealed_list_item as organisation join application on application.id = organisation.application_id
          where organisation.list_id = item.list_id and organisation.application_id = item.application_id and ${nameOrReferenceIs(q)})`;
  return sql`determination_item as item
    join sealed_list_item as listed on listed.list_id = item.list_id and listed.application_id = item.application_id
    where item.determination_id = ${id} and ${outcome === undefined ? sql`true` : sql`item.outcome = ${outcome}`} and ${named}`;
}

function differs(corrects: Id<"determination"> | null, items: readonly DeterminedItem[]) {
  if (corrects !== null)
    return sql`not exists (
      select from determination_item as earlier
      where earlier.determination_id = ${corrects} and earlier.application_id = item.application_id
        and (earlier.outcome, earlier.votes_for, earlier.votes_against, earlier.abstentions)
          is not distinct from (item.outcome, item.votes_for, item.votes_against, item.abstentions))`;
  const counts = Map.groupBy(items, ({ outcome }) => outcome);
  const [most] = [...counts].toSorted(([, one], [, other]) => other.length - one.length);
  return sql`item.outcome <> ${most?.[0] ?? null}`;
}

interface NamedItemRow extends Selectable<DeterminationItemTable> {
  readonly reference: string;
  readonly name: string;
  readonly country_code: string;
  readonly differs: boolean;
}

/** Which States opposed whom in the room. */
async function listOpposition(
  db: Db,
  determination: Id<"determination">,
): Promise<ReadonlyMap<Id<"application">, readonly Id<"mission">[]>> {
  const rows = await db
    .selectFrom("opposition_in_the_room as opposed")
    .innerJoin("mission", "mission.id", "opposed.mission_id")
    .select(["opposed.application_id", "opposed.mission_id"])
    .where("opposed.determination_id", "=", determination)
    .orderBy("mission.name")
    .execute();
  const byApplication = Map.groupBy(rows, (row) => row.application_id);
  return new Map(Array.from(byApplication, ([application, of]) => [application, of.map((row) => row.mission_id)]));
}

/** By which names applications went to the missions. */
export async function listNamesOnLists(
  db: Db,
  applications: readonly Id<"application">[],
): Promise<ReadonlyMap<Id<"application">, { readonly name: string; readonly country: string }>> {
  if (applications.length === 0) return new Map();
  const rows = await db
    .selectFrom("circulated_organisation")
    .select(["application_id", "name", "country_code"])
    .where("application_id", "=", oneOf(applications))
    .execute();
  return new Map(rows.map((row) => [row.application_id, { name: row.name, country: row.country_code }]));
}

/** With its items, in one statement each. */
export async function insertDetermination(trx: Trx, determination: Determination): Promise<void> {
  const { id, call, list, items } = determination;
  await trx
    .insertInto("determination")
    .values({
      id,
      process_id: determination.process,
      call_id: call,
      modalities_decision_id: determination.decision,
      session_id: determination.session,
      list_id: list,
      corrects: determination.corrects,
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
      (determination_id, list_id, application_id, outcome, votes_for, votes_against, abstentions)
    select ${id}::uuid, ${list}::uuid, application_id, outcome, votes_for, votes_against, abstentions
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as item (
      application_id uuid, outcome text, votes_for integer, votes_against integer, abstentions integer)`.execute(trx);
  const opposed = items.flatMap(({ application, opposedBy }) =>
    opposedBy.map((mission) => ({ application_id: application, mission_id: mission })),
  );
  if (opposed.length === 0) return;
  await sql`
    insert into opposition_in_the_room (determination_id, application_id, mission_id)
    select ${id}::uuid, application_id, mission_id
    from jsonb_to_recordset(${JSON.stringify(opposed)}::jsonb) as opposed (application_id uuid, mission_id uuid)`.execute(
    trx,
  );
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
  await trx.deleteFrom("opposition_in_the_room").where("determination_id", "=", id).execute();
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
  const opposed = await listOpposition(db, row.id);
  return { ...toDetermination(row), items: items.map((item) => toItem(item, opposed)) };
}

function toDetermination(row: Selectable<DeterminationTable>): Omit<Determination, "items"> {
  return {
    id: row.id,
    process: row.process_id,
    call: row.call_id,
    decision: row.modalities_decision_id,
    session: row.session_id,
    list: row.list_id,
    corrects: row.corrects,
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

function toItem(
  row: Selectable<DeterminationItemTable>,
  opposed: ReadonlyMap<Id<"application">, readonly Id<"mission">[]>,
): DeterminedItem {
  const { votes_for: inFavour, votes_against: against, abstentions } = row;
  return {
    application: row.application_id,
    outcome: row.outcome,
    votes: inFavour === null || against === null || abstentions === null ? null : { inFavour, against, abstentions },
    opposedBy: opposed.get(row.application_id) ?? [],
  };
}
