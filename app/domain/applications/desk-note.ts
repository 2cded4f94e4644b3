import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, refuse, type Ruling } from "../kit/ruling.ts";
import type { DeskNoteWritten } from "./events.ts";

/* What officers of the Secretariat write to one another about an application. Nobody else reads it, and it stays: what was wrong is put right by another. */

export interface DeskNote {
  readonly id: Id<"desk_note">;
  readonly application: Id<"application">;
  readonly words: string;
  readonly at: Instant;
  readonly by: Id<"person">;
}

/** Also about what has its outcome: what was seen may be asked for again. */
export function writeDeskNote(note: DeskNote): Ruling<DeskNote, DeskNoteWritten> {
  if (note.words.trim() === "") return refuse("note_needs_words");
  const { application, at } = note;
  return accept(note, { type: "DeskNoteWritten", application, writtenAt: at });
}
