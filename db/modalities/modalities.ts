import { type Selectable, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ModalitiesDecision, ModalitiesRecord } from "#domain/modalities/modalities.ts";
import type { Class } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { fromInstant, toDate, toInstant, toInstantIfAny } from "../values.ts";
import { adoptionOf, type AdoptionOfRow, toAdopted } from "./adoptions.ts";
import type { ModalitiesDecisionTable } from "./schema.ts";
import { listSilenceProceduresOf, type RecordedSilenceProcedure } from "./silence-procedures.ts";

export interface RecordedModalities extends ModalitiesRecord {
  readonly silence: readonly RecordedSilenceProcedure[];
  readonly proposedAt: Instant;
}

/** Every version put to the process, oldest first, each with its silence procedures. */
export async function listModalitiesDecisions(db: Db, process: Id<"process">): Promise<RecordedModalities[]> {
  return listModalitiesDecisionsOf(db, [process]);
}

/** The same of several processes at once. */
export async function listModalitiesDecisionsOf(
  db: Db,
  processes: readonly Id<"process">[],
): Promise<RecordedModalities[]> {
  const rows = await selectDecisions(db)
    .where("process_id", "=", oneOf(processes))
    .orderBy("process_id")
    .orderBy("version")
    .execute();
  const procedures = await listSilenceProceduresOf(
    db,
    rows.map((row) => row.id),
  );
  return withSilence(rows, procedures);
}

/** The decisions of several calls or periods at once. */
export async function listModalitiesDecisionsByIds(
  db: Db,
  ids: readonly Id<"decision">[],
): Promise<RecordedModalities[]> {
  if (ids.length === 0) return [];
  const [rows, procedures] = await Promise.all([
    selectDecisions(db).where("id", "=", oneOf(ids)).orderBy("process_id").orderBy("version").execute(),
    listSilenceProceduresOf(db, ids),
  ]);
  return withSilence(rows, procedures);
}

export async function getModalitiesDecision(db: Db, id: Id<"decision">): Promise<ModalitiesDecision | null> {
  const row = await selectDecisions(db).where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toDecision(row);
}

/** By their ids: what a list calls them. */
export async function listTitlesOfDecisions(
  db: Db,
  ids: readonly Id<"decision">[],
): Promise<Map<Id<"decision">, { readonly version: number; readonly title: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("modalities_decision")
    .select(["id", "version", "title"])
    .where("id", "=", oneOf(ids))
    .execute();
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}

export async function lockModalitiesDecision(trx: Trx, id: Id<"decision">): Promise<ModalitiesDecision | null> {
  const row = await selectDecisions(trx).where("id", "=", id).forNoKeyUpdate().executeTakeFirst();
  return row === undefined ? null : toDecision(row);
}

/** A decision by what it says, without its words. */
export type DecisionInBrief = Pick<ModalitiesDecision, "id" | "process" | "provisions" | "classes">;

/** Those that govern some call: under which there can be lists, and whoever is accredited. */
export async function listDecisionsOfCalls(db: Db): Promise<DecisionInBrief[]> {
  return db
    .selectFrom("modalities_decision")
    .select(["id", "process_id as process", "provisions", "classes"])
    .where("id", "in", (calls) => calls.selectFrom("call_for_applications").select("modalities_decision_id"))
    .execute();
}

export async function insertModalitiesDecision(
  trx: Trx,
  decision: ModalitiesDecision,
  given: { readonly proposedAt: Instant; readonly proposedBy: Id<"person"> | null },
): Promise<void> {
  await trx
    .insertInto("modalities_decision")
    .values({
      id: decision.id,
      process_id: decision.process,
      version: decision.version,
      proposed_at: fromInstant(given.proposedAt),
      proposed_by: given.proposedBy,
      ...toColumns(decision),
    })
    .execute();
}

export async function saveModalitiesDecision(trx: Trx, decision: ModalitiesDecision): Promise<void> {
  await trx.updateTable("modalities_decision").set(toColumns(decision)).where("id", "=", decision.id).execute();
}

function selectDecisions(db: Db) {
  return db.selectFrom("modalities_decision").selectAll().select(adoptionOf("modalities_decision"));
}

type DecisionRow = Selectable<ModalitiesDecisionTable> & AdoptionOfRow;

function withSilence(
  rows: readonly DecisionRow[],
  procedures: Awaited<ReturnType<typeof listSilenceProceduresOf>>,
): RecordedModalities[] {
  const byDecision = Map.groupBy(procedures, ({ of }) => of.id);
  return rows.map((row) => ({
    decision: toDecision(row),
    silence: byDecision.get(row.id) ?? [],
    proposedAt: toInstant(row.proposed_at),
  }));
}

function toColumns(decision: ModalitiesDecision) {
  return {
    title: decision.title,
    issuer: decision.issuer,
    citation: JSON.stringify(decision.citation),
    dated_on: decision.date.toString(),
    text: decision.text,
    provisions: JSON.stringify(decision.provisions),
    classes: JSON.stringify(classesOf(decision)),
    superseded_at: decision.supersededAt === null ? null : fromInstant(decision.supersededAt),
  };
}

function toDecision(row: DecisionRow): ModalitiesDecision {
  return {
    id: row.id,
    process: row.process_id,
    version: row.version,
    title: row.title,
    issuer: row.issuer,
    citation: row.citation,
    date: toDate(row.dated_on),
    text: row.text,
    provisions: row.provisions,
    classes: row.classes,
    supersededAt: toInstantIfAny(row.superseded_at),
    adoption: toAdopted(row),
  };
}

/** What each of the decisions calls its classes. */
export async function listClassesOfDecisions(
  db: Db,
  decisions: readonly Id<"decision">[],
): Promise<ReadonlyMap<Id<"decision">, readonly Class[]>> {
  if (decisions.length === 0) return new Map();
  const rows = await db
    .selectFrom("modalities_decision")
    .select(["id", "classes"])
    .where("id", "=", oneOf(decisions))
    .execute();
  return new Map(rows.map(({ id, classes }) => [id, classes]));
}

/** Whether some decision has a class that is none of the customary ones. */
export async function hasClassOfOwnKind(db: Db): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (
      select from modalities_decision where jsonb_path_exists(classes, '$[*] ? (@.kind == "other")')
    ) as has`.execute(db);
  return rows[0]?.has === true;
}
