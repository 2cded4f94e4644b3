import { type Selectable, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { namesOf } from "#domain/modalities/put-text.ts";
import type { Put, SilenceBreak, SilenceProcedure } from "#domain/modalities/silence.ts";
import { extended, toExtensions } from "../extensions.ts";
import type { Db, Trx } from "../handles.ts";
import { newId } from "../new-id.ts";
import { oneOf } from "../one-of.ts";
import { fromInstant, toInstant, toInstantIfAny } from "../values.ts";
import type { SilenceProcedureTable } from "./schema.ts";

/** A procedure as recorded: what the rule reads, and what belongs to the page about it. */
export interface RecordedSilenceProcedure extends SilenceProcedure {
  readonly process: Id<"process">;
  /** When it was circulated; it opens then or later. */
  readonly announcedAt: Instant;
  readonly letter: string | null;
  readonly openedBy: Id<"person"> | null;
  readonly outcome: "passed" | "broken" | null;
}

export async function getSilenceProcedure(db: Db, id: Id<"procedure">): Promise<RecordedSilenceProcedure | null> {
  const rows = await db.selectFrom("silence_procedure").selectAll().where("id", "=", id).execute();
  const [procedure] = await withBreaks(db, rows);
  return procedure ?? null;
}

export async function lockSilenceProcedure(trx: Trx, id: Id<"procedure">): Promise<RecordedSilenceProcedure | null> {
  const rows = await trx.selectFrom("silence_procedure").selectAll().where("id", "=", id).forNoKeyUpdate().execute();
  const [procedure] = await withBreaks(trx, rows);
  return procedure ?? null;
}

export async function listSilenceProcedures(
  db: Db,
  put: Id<"decision"> | Id<"text">,
): Promise<RecordedSilenceProcedure[]> {
  return listSilenceProceduresOf(db, [put]);
}

/** Those on the decisions or other texts. */
export async function listSilenceProceduresOf(
  db: Db,
  puts: readonly (Id<"decision"> | Id<"text">)[],
): Promise<RecordedSilenceProcedure[]> {
  if (puts.length === 0) return [];
  const rows = await db
    .selectFrom("silence_procedure")
    .selectAll()
    .where(sql<boolean>`(modalities_decision_id = ${oneOf(puts)} or process_text_id = ${oneOf(puts)})`)
    .orderBy("opens_at")
    .execute();
  return withBreaks(db, rows);
}

/** Those of a process, or of all. */
export async function listAllSilenceProcedures(db: Db, process?: Id<"process">): Promise<RecordedSilenceProcedure[]> {
  let query = db.selectFrom("silence_procedure").selectAll();
  if (process !== undefined) query = query.where("process_id", "=", process);
  return withBreaks(db, await query.orderBy("opens_at").execute());
}

/** What the Chair of the process, or of any, wrote to the missions with a text, the latest first. */
export async function listLettersWithTexts(db: Db, process?: Id<"process">) {
  let query = db.selectFrom("silence_procedure").selectAll().where("letter", "is not", null);
  if (process !== undefined) query = query.where("process_id", "=", process);
  const rows = await query.orderBy("announced_at", "desc").orderBy("id").execute();
  return rows.map((row) => ({
    id: row.id,
    of: toPut(row),
    process: row.process_id,
    announcedAt: toInstant(row.announced_at),
  }));
}

/** Those that can be broken at the instant. */
export async function listOpenSilenceProcedures(db: Db, at: Instant): Promise<RecordedSilenceProcedure[]> {
  const rows = await db
    .selectFrom("silence_procedure")
    .selectAll()
    .where("opens_at", "<=", sql<Date>`${fromInstant(at)}`)
    .where("closes_at", ">=", sql<Date>`${fromInstant(at)}`)
    .orderBy("closes_at")
    .execute();
  return withBreaks(db, rows);
}

/** Those that close at the instant or later, and so also those that are still open. */
export async function listSilenceProceduresClosingSince(db: Db, at: Instant): Promise<RecordedSilenceProcedure[]> {
  const rows = await db
    .selectFrom("silence_procedure")
    .selectAll()
    .where("closes_at", ">=", sql<Date>`${fromInstant(at)}`)
    .orderBy("closes_at")
    .execute();
  return withBreaks(db, rows);
}

/** Those whose outcome is certain at the instant and not yet on record: broken, or passed and settled. */
export async function listDueSilenceProcedures(db: Db, at: Instant): Promise<RecordedSilenceProcedure[]> {
  const { rows } = await sql<Selectable<SilenceProcedureTable>>`
    select procedure.* from silence_procedure as procedure
    where procedure.concluded_at is null
      and (procedure.closes_at + settlement_margin() <= ${fromInstant(at)}
        or exists (
          select from first_silence_breaks(array[procedure.id]) as broken where broken.received_at <= ${fromInstant(at)}
        ))
    order by procedure.closes_at`.execute(db);
  return withBreaks(db, rows);
}

export async function insertSilenceProcedure(
  trx: Trx,
  procedure: SilenceProcedure,
  given: {
    readonly process: Id<"process">;
    readonly announcedAt: Instant;
    readonly openedBy: Id<"person">;
    readonly letter: string | null;
  },
): Promise<void> {
  const { decision, text } = namesOf(procedure.of);
  await trx
    .insertInto("silence_procedure")
    .values({
      id: procedure.id,
      modalities_decision_id: decision,
      process_text_id: text,
      process_id: given.process,
      announced_at: fromInstant(given.announcedAt),
      opens_at: fromInstant(procedure.window.opensAt),
      closes_at: fromInstant(procedure.window.closesAt),
      zone: procedure.window.zone,
      opened_by: given.openedBy,
      letter: given.letter,
    })
    .execute();
}

export async function saveSilenceExtension(trx: Trx, procedure: SilenceProcedure): Promise<void> {
  await trx.updateTable("silence_procedure").set(extended(procedure)).where("id", "=", procedure.id).execute();
}

/** Only for the declared reader: {@link readAs} that mission first. */
export async function insertSilenceBreak(
  trx: Trx,
  procedure: Id<"procedure">,
  broken: SilenceBreak & { readonly mission: Id<"mission">; readonly person: Id<"person"> },
): Promise<void> {
  await trx
    .insertInto("silence_break")
    .values({
      id: newId(),
      silence_procedure_id: procedure,
      mission_id: broken.mission,
      person_id: broken.person,
      received_at: fromInstant(broken.receivedAt),
      reason: broken.reason,
    })
    .execute();
}

export async function saveConclusion(
  trx: Trx,
  procedure: SilenceProcedure,
  outcome: "passed" | "broken",
): Promise<void> {
  if (procedure.concludedAt === null) throw new Error("A conclusion has its instant");
  await trx
    .updateTable("silence_procedure")
    .set({ concluded_at: fromInstant(procedure.concludedAt), outcome })
    .where("id", "=", procedure.id)
    .execute();
}

/** Who broke silence and why, as far as the declared reader may know. */
export async function listSilenceBreaks(
  trx: Trx,
  procedure: Id<"procedure">,
): Promise<(SilenceBreak & { readonly missionName: string })[]> {
  const rows = await trx
    .selectFrom("silence_break")
    .innerJoin("mission", "mission.id", "silence_break.mission_id")
    .select([
      "silence_break.mission_id",
      "mission.name as mission_name",
      "silence_break.received_at",
      "silence_break.reason",
    ])
    .where("silence_procedure_id", "=", procedure)
    .orderBy("received_at")
    .execute();
  return rows.map((row) => ({
    mission: row.mission_id,
    missionName: row.mission_name,
    receivedAt: toInstant(row.received_at),
    reason: row.reason,
  }));
}

interface BreakRow {
  readonly silence_procedure_id: Id<"procedure">;
  readonly received_at: Date;
  readonly mission_id: Id<"mission"> | null;
  readonly reason: string | null;
}

/** The first break is all that counts for the rule; who it was, and who else spoke, shows only to the declared reader. */
async function withBreaks(
  db: Db,
  rows: readonly Selectable<SilenceProcedureTable>[],
): Promise<RecordedSilenceProcedure[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const breaks = await sql<BreakRow>`
    select coalesce(seen.silence_procedure_id, first.silence_procedure_id) as silence_procedure_id,
      coalesce(seen.received_at, first.received_at) as received_at, seen.mission_id, seen.reason
    from first_silence_breaks(${ids}::uuid[]) as first
    full join (select * from silence_break where silence_procedure_id = ${oneOf(ids)}) as seen on seen.id = first.id
    order by received_at`.execute(db);
  const byProcedure = Map.groupBy(breaks.rows, (row) => row.silence_procedure_id);
  return rows.map((row) => ({
    id: row.id,
    of: toPut(row),
    process: row.process_id,
    announcedAt: toInstant(row.announced_at),
    window: { opensAt: toInstant(row.opens_at), closesAt: toInstant(row.closes_at), zone: row.zone },
    breaks: (byProcedure.get(row.id) ?? []).map((broken) => ({
      mission: broken.mission_id,
      receivedAt: toInstant(broken.received_at),
      reason: broken.reason,
    })),
    letter: row.letter,
    openedBy: row.opened_by,
    concludedAt: toInstantIfAny(row.concluded_at),
    outcome: row.outcome,
    extensions: toExtensions(row.extensions),
  }));
}

/** The row names one of the two. */
export function toPut(row: {
  readonly modalities_decision_id: Id<"decision"> | null;
  readonly process_text_id: Id<"text"> | null;
}): Put {
  if (row.modalities_decision_id !== null) return { kind: "decision", id: row.modalities_decision_id };
  if (row.process_text_id !== null) return { kind: "text", id: row.process_text_id };
  throw new Error("It is on a text");
}
