import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, refuse, type Ruling } from "../kit/ruling.ts";
import type { DeskNoteWritten } from "./events.ts";

/* What an officer found who looked at a likeness of names. It decides nothing, and stays: what was wrong is put right by another. */

export const findings = ["same", "not_the_same", "cannot_be_told"] as const;
export type Finding = (typeof findings)[number];

export interface LikenessNote {
  readonly id: Id<"likeness_note">;
  readonly application: Id<"application">;
  readonly entry: Id<"listed_entry">;
  readonly finding: Finding;
  readonly words: string;
  readonly at: Instant;
  readonly by: Id<"person">;
}

/** The record tells it as any note of the desk: that names were alike is nobody else's to know. */
export function noteLikeness(note: LikenessNote): Ruling<LikenessNote, DeskNoteWritten> {
  if (note.words.trim() === "") return refuse("note_needs_words");
  const { application, at } = note;
  return accept(note, { type: "DeskNoteWritten", application, writtenAt: at });
}
