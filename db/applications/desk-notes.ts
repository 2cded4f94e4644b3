import type { DeskNote } from "#domain/applications/desk-note.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant, toInstant } from "../values.ts";

export interface DeskNoteOnRecord {
  readonly id: Id<"desk_note">;
  readonly words: string;
  readonly at: Instant;
  readonly by: string;
}

/** Those about the application, the latest last; none but to whoever reads as the Secretariat. */
export async function listDeskNotes(db: Db, application: Id<"application">): Promise<DeskNoteOnRecord[]> {
  const rows = await db
    .selectFrom("desk_note")
    .innerJoin("person", "person.id", "desk_note.written_by")
    .select(["desk_note.id", "desk_note.words", "desk_note.written_at", "person.name"])
    .where("application_id", "=", application)
    .orderBy("written_at")
    .orderBy("desk_note.id")
    .execute();
  return rows.map(({ id, words, written_at, name }) => ({ id, words, at: toInstant(written_at), by: name }));
}

/** By whoever reads as the Secretariat. */
export async function appendDeskNote(trx: Trx, { id, application, words, at, by }: DeskNote): Promise<void> {
  await trx
    .insertInto("desk_note")
    .values({ id, application_id: application, words, written_at: fromInstant(at), written_by: by })
    .execute();
}
