import type { Selectable } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ProcessText, TextRecord } from "#domain/modalities/process-text.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { fromInstant, toDate, toInstant } from "../values.ts";
import { adoptionOf, type AdoptionOfRow, toAdopted } from "./adoptions.ts";
import type { ProcessTextTable } from "./schema.ts";
import { listSilenceProceduresOf, type RecordedSilenceProcedure } from "./silence-procedures.ts";

export interface RecordedText extends TextRecord {
  readonly silence: readonly RecordedSilenceProcedure[];
  readonly enteredAt: Instant;
}

/** Every text entered for the process, oldest first, each with its silence procedures. */
export async function listProcessTexts(db: Db, process: Id<"process">): Promise<RecordedText[]> {
  return withSilence(db, await selectTexts(db).where("process_id", "=", process).orderBy("number").execute());
}

export async function getProcessText(db: Db, id: Id<"text">): Promise<ProcessText | null> {
  const row = await selectTexts(db).where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toText(row);
}

export async function lockProcessText(trx: Trx, id: Id<"text">): Promise<ProcessText | null> {
  const row = await selectTexts(trx).where("id", "=", id).forNoKeyUpdate().executeTakeFirst();
  return row === undefined ? null : toText(row);
}

/** By their ids: what a list calls them. */
export async function listTitlesOfTexts(
  db: Db,
  ids: readonly Id<"text">[],
): Promise<Map<Id<"text">, { readonly number: number; readonly title: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("process_text")
    .select(["id", "number", "title"])
    .where("id", "=", oneOf(ids))
    .execute();
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}

export async function insertProcessText(
  trx: Trx,
  text: ProcessText,
  given: { readonly enteredAt: Instant; readonly enteredBy: Id<"person"> },
): Promise<void> {
  await trx
    .insertInto("process_text")
    .values({
      id: text.id,
      process_id: text.process,
      number: text.number,
      follows_id: text.follows,
      entered_at: fromInstant(given.enteredAt),
      entered_by: given.enteredBy,
      ...toColumns(text),
    })
    .execute();
}

export async function saveProcessText(trx: Trx, text: ProcessText): Promise<void> {
  await trx.updateTable("process_text").set(toColumns(text)).where("id", "=", text.id).execute();
}

function selectTexts(db: Db) {
  return db.selectFrom("process_text").selectAll().select(adoptionOf("process_text"));
}

type TextRow = Selectable<ProcessTextTable> & AdoptionOfRow;

async function withSilence(db: Db, rows: readonly TextRow[]): Promise<RecordedText[]> {
  const procedures = await listSilenceProceduresOf(
    db,
    rows.map((row) => row.id),
  );
  const byText = Map.groupBy(procedures, ({ of }) => of.id);
  return rows.map((row) => ({
    text: toText(row),
    silence: byText.get(row.id) ?? [],
    enteredAt: toInstant(row.entered_at),
  }));
}

function toColumns({ kind, title, symbol, date, words }: ProcessText) {
  return { kind, title, symbol, dated_on: date.toString(), words };
}

function toText(row: TextRow): ProcessText {
  return {
    id: row.id,
    process: row.process_id,
    number: row.number,
    kind: row.kind,
    title: row.title,
    symbol: row.symbol,
    date: toDate(row.dated_on),
    words: row.words,
    follows: row.follows_id,
    adoption: toAdopted(row),
  };
}
