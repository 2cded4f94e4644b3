import { type Selectable, sql } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { Adoption, HowAdopted } from "#domain/modalities/adoption.ts";
import { type Adopted, namesOf } from "#domain/modalities/put-text.ts";
import type { Put } from "#domain/modalities/silence.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant, toInstant, toInstantIfAny } from "../values.ts";
import type { AdoptionTable } from "./schema.ts";
import { toPut } from "./silence-procedures.ts";

export async function getAdoption(db: Db, id: Id<"adoption">): Promise<Adoption | null> {
  const row = await db.selectFrom("adoption").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toAdoption(row);
}

export async function lockAdoption(trx: Trx, id: Id<"adoption">): Promise<Adoption | null> {
  const row = await trx.selectFrom("adoption").selectAll().where("id", "=", id).forNoKeyUpdate().executeTakeFirst();
  return row === undefined ? null : toAdoption(row);
}

/** That of a text, confirmed or not; what was declined is not among them. */
export async function findAdoptionOf(db: Db, of: Put): Promise<Adoption | null> {
  const row = await db
    .selectFrom("adoption")
    .selectAll()
    .where(of.kind === "decision" ? "modalities_decision_id" : "process_text_id", "=", of.id)
    .where("declined_at", "is", null)
    .executeTakeFirst();
  return row === undefined ? null : toAdoption(row);
}

/** Those that wait for a second person, the earliest first; of a process, or of all. */
export async function listWaitingAdoptions(db: Db, process?: Id<"process">): Promise<Adoption[]> {
  let query = db.selectFrom("adoption").selectAll().where("confirmed_at", "is", null).where("declined_at", "is", null);
  if (process !== undefined) query = query.where("process_id", "=", process);
  return (await query.orderBy("entered_at").execute()).map(toAdoption);
}

/** Those of a session that a second person has confirmed, in the order in which they were decided. */
export async function listAdoptedIn(db: Db, session: Id<"session">): Promise<Adoption[]> {
  const rows = await db
    .selectFrom("adoption")
    .selectAll()
    .where("session_id", "=", session)
    .where("confirmed_at", "is not", null)
    .orderBy("decided_at")
    .orderBy("id")
    .execute();
  return rows.map(toAdoption);
}

export async function insertAdoption(trx: Trx, adoption: Adoption): Promise<void> {
  const { decision, text } = namesOf(adoption.of);
  const figures = adoption.how?.figures ?? null;
  await trx
    .insertInto("adoption")
    .values({
      id: adoption.id,
      process_id: adoption.process,
      modalities_decision_id: decision,
      process_text_id: text,
      session_id: adoption.session,
      how: adoption.how?.how ?? null,
      in_favour: figures?.inFavour ?? null,
      against: figures?.against ?? null,
      abstaining: figures?.abstaining ?? null,
      symbol: adoption.symbol,
      decided_at: fromInstant(adoption.decidedAt),
      entered_at: fromInstant(adoption.enteredAt),
      entered_by: adoption.enteredBy,
    })
    .execute();
}

/** That it was confirmed, or declined. */
export async function saveAdoption(trx: Trx, adoption: Adoption): Promise<void> {
  const { confirmedAt, confirmedBy, declinedAt, declinedBy } = adoption;
  await trx
    .updateTable("adoption")
    .set({
      confirmed_at: confirmedAt === null ? null : fromInstant(confirmedAt),
      confirmed_by: confirmedBy,
      declined_at: declinedAt === null ? null : fromInstant(declinedAt),
      declined_by: declinedBy,
    })
    .where("id", "=", adoption.id)
    .execute();
}

/** What a row of a text says of its adoption. */
export interface AdoptionOfRow {
  readonly decided_at: Date | null;
  readonly confirmed_at: Date | null;
  readonly silence_has_passed: boolean;
}

/** To be selected beside the columns of a text. */
export function adoptionOf(table: "modalities_decision" | "process_text") {
  const isOfRow = sql`${sql.ref(`${table}_id`)} = ${sql.ref(`${table}.id`)}`;
  return [
    sql<Date | null>`(select decided_at from adoption where ${isOfRow} and declined_at is null)`.as("decided_at"),
    sql<Date | null>`(select confirmed_at from adoption where ${isOfRow} and declined_at is null)`.as("confirmed_at"),
    sql<boolean>`exists (select from silence_procedure where ${isOfRow} and outcome = 'passed')`.as(
      "silence_has_passed",
    ),
  ] as const;
}

export function toAdopted(row: AdoptionOfRow): Adopted | null {
  if (row.decided_at !== null)
    return { by: "meeting", at: toInstant(row.decided_at), confirmedAt: toInstantIfAny(row.confirmed_at) };
  return row.silence_has_passed ? { by: "silence" } : null;
}

function toAdoption(row: Selectable<AdoptionTable>): Adoption {
  return {
    id: row.id,
    of: toPut(row),
    process: row.process_id,
    session: row.session_id,
    how: toHow(row),
    symbol: row.symbol,
    decidedAt: toInstant(row.decided_at),
    enteredAt: toInstant(row.entered_at),
    enteredBy: row.entered_by,
    confirmedAt: toInstantIfAny(row.confirmed_at),
    confirmedBy: row.confirmed_by,
    declinedAt: toInstantIfAny(row.declined_at),
    declinedBy: row.declined_by,
  };
}

function toHow({ how, in_favour, against, abstaining }: Selectable<AdoptionTable>): HowAdopted | null {
  if (how === null) return null;
  if (how !== "vote") return { how, figures: null };
  if (in_favour === null || against === null || abstaining === null) throw new Error("A vote has its figures");
  return { how, figures: { inFavour: in_favour, against, abstaining } };
}
