import { type Selectable, sql } from "kysely";
import type { ChairLetter } from "#domain/chair-letters/chair-letter.ts";
import type { ComposedLetter } from "#domain/chair-letters/compose.ts";
import type { AudienceOfLetter } from "#domain/chair-letters/letter-draft.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { filled, fromInstant, toInstant, toInstantIfAny } from "../values.ts";
import type { ChairLetterTable } from "./schema.ts";

/* Row-level security shows the Chair's office its own letters, and whoever got one that one. */

export interface RecordedChairLetter extends ChairLetter {
  readonly begunAt: Instant;
  readonly savedAt: Instant;
  /** Null where their account is no more. */
  readonly savedByName: string | null;
  readonly askedByName: string | null;
  readonly lookedByName: string | null;
  readonly askedAt: Instant | null;
  readonly lookedAt: Instant | null;
  readonly heldAt: Instant | null;
  readonly circulatedAt: Instant | null;
  readonly sealed: SealedLetter | null;
}

export interface SealedLetter {
  readonly letter: ComposedLetter;
  readonly hash: string;
}

/** The latest first. */
export async function listChairLetters(db: Db, process: Id<"process">): Promise<RecordedChairLetter[]> {
  const rows = await selectLetters(db)
    .where("written.process_id", "=", process)
    .orderBy("written.begun_at", "desc")
    .orderBy("written.id")
    .execute();
  return rows.map(toLetter);
}

/** Those that are still written or wait, the latest first. */
export async function listChairLettersToSend(db: Db, process: Id<"process">): Promise<RecordedChairLetter[]> {
  const rows = await selectLetters(db)
    .where("written.process_id", "=", process)
    .where("written.circulated_at", "is", null)
    .where("written.discarded_at", "is", null)
    .orderBy("written.begun_at", "desc")
    .orderBy("written.id")
    .execute();
  return rows.map(toLetter);
}

export async function getChairLetter(db: Db, id: Id<"chair_letter">): Promise<RecordedChairLetter | null> {
  const row = await selectLetters(db).where("written.id", "=", id).executeTakeFirst();
  return row === undefined ? null : toLetter(row);
}

/** Whoever changes anything in it waits for whoever is doing so. */
export async function lockChairLetter(trx: Trx, id: Id<"chair_letter">): Promise<RecordedChairLetter | null> {
  await trx.selectFrom("chair_letter").select("id").where("id", "=", id).forNoKeyUpdate().execute();
  return getChairLetter(trx, id);
}

/** Those that were to have gone out by the instant, with the process for whose Chair the clock acts. */
export async function listDueChairLetters(
  db: Db,
  at: Instant,
): Promise<{ readonly id: Id<"chair_letter">; readonly process: Id<"process"> }[]> {
  const { rows } = await sql<{ id: Id<"chair_letter">; process_id: Id<"process"> }>`
    select id, process_id from chair_letters_due(${fromInstant(at)}::timestamptz)`.execute(db);
  return rows.map(({ id, process_id }) => ({ id, process: process_id }));
}

interface By {
  readonly at: Instant;
  readonly person: Id<"person">;
}

export async function insertChairLetter(trx: Trx, letter: ChairLetter, { at, person }: By): Promise<void> {
  await trx
    .insertInto("chair_letter")
    .values({
      id: letter.id,
      process_id: letter.process,
      version: letter.version,
      draft: JSON.stringify(letter.draft),
      begun_at: fromInstant(at),
      begun_by: person,
      saved_at: fromInstant(at),
      saved_by: person,
    })
    .execute();
}

/** What was typed: nobody has looked at it yet. */
export async function saveChairLetter(trx: Trx, letter: ChairLetter, { at, person }: By): Promise<void> {
  await trx
    .updateTable("chair_letter")
    .set({
      version: letter.version,
      draft: JSON.stringify(letter.draft),
      saved_at: fromInstant(at),
      saved_by: person,
      ...{ asked_at: null, asked_by: null, looked_at: null, looked_by: null, leaves_at: null, decided_by: null },
      ...{ held_at: null, held_because: null },
    })
    .where("id", "=", letter.id)
    .execute();
}

export async function saveSecondLookAsked(trx: Trx, { id }: ChairLetter, { at, person }: By): Promise<void> {
  await trx
    .updateTable("chair_letter")
    .set({ asked_at: fromInstant(at), asked_by: person })
    .where("id", "=", id)
    .execute();
}

export async function saveSecondLookGiven(trx: Trx, { id }: ChairLetter, { at, person }: By): Promise<void> {
  await trx
    .updateTable("chair_letter")
    .set({ looked_at: fromInstant(at), looked_by: person })
    .where("id", "=", id)
    .execute();
}

/** When it is to go out. */
export async function saveLetterScheduled(trx: Trx, { id, leaves }: ChairLetter): Promise<void> {
  const { at, by } = filled(leaves, "leaves_at");
  await trx
    .updateTable("chair_letter")
    .set({ leaves_at: fromInstant(at), decided_by: by, held_at: null, held_because: null })
    .where("id", "=", id)
    .execute();
}

export async function saveLetterHeldBack(trx: Trx, { id, heldBack }: ChairLetter, at: Instant): Promise<void> {
  await trx
    .updateTable("chair_letter")
    .set({ leaves_at: null, held_at: fromInstant(at), held_because: JSON.stringify(filled(heldBack, "held_because")) })
    .where("id", "=", id)
    .execute();
}

export async function saveLetterDiscarded(trx: Trx, { id }: ChairLetter, at: Instant): Promise<void> {
  await trx
    .updateTable("chair_letter")
    .set({ leaves_at: null, held_at: null, held_because: null, discarded_at: fromInstant(at) })
    .where("id", "=", id)
    .execute();
}

/** The last thing that is written when it goes out: the database looks whether all is there. */
export async function saveLetterCirculated(
  trx: Trx,
  { id, draft: { to } }: ChairLetter,
  { at, person, sealed, hash }: By & { readonly sealed: string; readonly hash: string },
): Promise<void> {
  await trx
    .updateTable("chair_letter")
    .set({
      circulated_at: fromInstant(at),
      decided_by: person,
      leaves_at: null,
      held_at: null,
      held_because: null,
      sealed,
      hash,
      to_missions: to.missions,
      to_chosen: sql`${to.chosen}::uuid[]`,
      to_organisations: to.organisations,
      to_session_id: to.session,
    })
    .where("id", "=", id)
    .execute();
}

/** Which papers went with it, each as it stood. */
export async function insertEnclosures(
  trx: Trx,
  letter: Id<"chair_letter">,
  papers: readonly { readonly id: Id<"paper">; readonly version: number }[],
): Promise<void> {
  if (papers.length === 0) return;
  await trx
    .insertInto("chair_letter_enclosure")
    .values(papers.map(({ id, version }, index) => ({ letter_id: letter, n: index + 1, paper_id: id, version })))
    .execute();
}

/** What it did: one of these. */
export type RecordOfLetterAct =
  | { readonly procedure: Id<"procedure"> }
  | { readonly session: Id<"session"> }
  | { readonly change: Id<"session_change"> }
  | { readonly move: Id<"session_move"> }
  | { readonly version: Id<"paper_version"> };

export async function insertLetterActs(
  trx: Trx,
  letter: Id<"chair_letter">,
  acts: readonly { readonly n: number; readonly record: RecordOfLetterAct }[],
): Promise<void> {
  if (acts.length === 0) return;
  await trx
    .insertInto("chair_letter_act")
    .values(
      acts.map(({ n, record }) => ({
        letter_id: letter,
        n,
        silence_procedure_id: "procedure" in record ? record.procedure : null,
        session_id: "session" in record ? record.session : null,
        session_change_id: "change" in record ? record.change : null,
        session_move_id: "move" in record ? record.move : null,
        paper_version_id: "version" in record ? record.version : null,
      })),
    )
    .execute();
}

function selectLetters(db: Db) {
  return db
    .selectFrom("chair_letter as written")
    .leftJoin("person as saver", "saver.id", "written.saved_by")
    .leftJoin("person as asker", "asker.id", "written.asked_by")
    .leftJoin("person as looker", "looker.id", "written.looked_by")
    .selectAll("written")
    .select(["saver.name as saved_by_name", "asker.name as asked_by_name", "looker.name as looked_by_name"]);
}

type LetterRow = Selectable<ChairLetterTable> & {
  readonly saved_by_name: string | null;
  readonly asked_by_name: string | null;
  readonly looked_by_name: string | null;
};

function toLetter(row: LetterRow): RecordedChairLetter {
  return {
    id: row.id,
    process: row.process_id,
    version: row.version,
    draft: row.draft,
    look: row.asked_by === null ? null : { askedBy: row.asked_by, givenBy: row.looked_by },
    leaves: row.leaves_at === null ? null : { at: toInstant(row.leaves_at), by: filled(row.decided_by, "decided_by") },
    heldBack: row.held_because,
    ended: row.circulated_at !== null ? "circulated" : row.discarded_at !== null ? "discarded" : null,
    begunAt: toInstant(row.begun_at),
    savedAt: toInstant(row.saved_at),
    savedByName: row.saved_by_name,
    askedByName: row.asked_by_name,
    lookedByName: row.looked_by_name,
    askedAt: toInstantIfAny(row.asked_at),
    lookedAt: toInstantIfAny(row.looked_at),
    heldAt: toInstantIfAny(row.held_at),
    circulatedAt: toInstantIfAny(row.circulated_at),
    sealed: row.sealed === null ? null : readSealed(row.sealed, filled(row.hash, "hash")),
  };
}

export function readSealed(sealed: string, hash: string): SealedLetter {
  return { letter: JSON.parse(sealed) as ComposedLetter, hash }; // as the act sealed it, under its hash
}

/** How many the letter would reach at the instant, of each sort. */
export async function countLetterRecipients(
  db: Db,
  process: Id<"process">,
  { missions, chosen, organisations, session }: AudienceOfLetter,
  at: Instant,
): Promise<{ readonly missions: number; readonly organisations: number }> {
  const { rows } = await sql<{ missions: number; organisations: number }>`
    select count(mission_id)::integer as missions, count(organisation_id)::integer as organisations
    from recipients_of_chair_letter(${process}::uuid, ${missions}, ${chosen}::uuid[], ${organisations}, ${session}::uuid, ${fromInstant(at)}::timestamptz)`.execute(
    db,
  );
  return rows[0] ?? { missions: 0, organisations: 0 };
}
