import type { Id } from "../kit/id.ts";
import type { Put } from "../modalities/silence.ts";
import type { LanguageOfPaper } from "../papers/kinds.ts";
import type { NewPaper } from "../papers/paper.ts";
import type { Session } from "../process/session.ts";

/* What a letter does by going out. Days are "2022-12-05" and instants ISO 8601: so they stand in the draft. */

interface DaysTyped {
  readonly beginsOn: string;
  readonly endsOn: string;
}

/** Of a session that nobody knows of yet. */
export type AnnouncedSession = Pick<Session, "title" | "kind" | "format" | "place" | "invited" | "capacity"> & {
  readonly standing: "planned" | "confirmed";
} & DaysTyped;

/** Of a paper that nobody knows of yet; the process is the letter's. */
export type EnclosedPaper = Omit<NewPaper, "id" | "process">;

export type LetterAct =
  | {
      readonly act: "open-silence-procedure";
      readonly of: Put;
      /** Null where it opens with the letter. */
      readonly opensAt: string | null;
      readonly closesAt: string;
    }
  | { readonly act: "schedule-session"; readonly session: AnnouncedSession }
  /** The reason is published with the days. */
  | { readonly act: "confirm-session"; readonly session: Id<"session">; readonly reason: string }
  | ({ readonly act: "move-session"; readonly session: Id<"session">; readonly reason: string } & DaysTyped)
  /** Changes nothing: the letter says what the record says of it. */
  | { readonly act: "name-session"; readonly session: Id<"session"> }
  | { readonly act: "announce-paper"; readonly paper: EnclosedPaper; readonly note: string }
  | {
      readonly act: "circulate-paper";
      /** One that was announced, or one of which nobody knew. */
      readonly paper: Id<"paper"> | EnclosedPaper;
      readonly language: LanguageOfPaper;
      readonly words: string;
    };

export type KindOfLetterAct = LetterAct["act"];

/** In the order in which a page offers them. */
export const kindsOfLetterAct = [
  "open-silence-procedure",
  "schedule-session",
  "confirm-session",
  "move-session",
  "name-session",
  "announce-paper",
  "circulate-paper",
] as const satisfies readonly KindOfLetterAct[];

/** What an act came to, as the record has it; before it is done, as it would. The letter says this and nothing that was typed. */
export type DoneByLetter =
  | {
      readonly act: "open-silence-procedure";
      readonly procedure: Id<"procedure"> | null;
      readonly title: string;
      readonly opensAt: string;
      readonly closesAt: string;
      readonly zone: string;
    }
  | ({
      readonly act: "schedule-session" | "confirm-session" | "move-session" | "name-session";
      readonly session: Id<"session"> | null;
      readonly title: string;
      /** The days that were announced before, of one that is moved. */
      readonly before: DaysTyped | null;
    } & DaysTyped)
  | {
      readonly act: "announce-paper" | "circulate-paper";
      readonly paper: Id<"paper"> | null;
      readonly title: string;
      readonly symbol: string;
    };

/** The words for which the letter has a place, `{2.days}`, by what is done: those that are owed must stand in it. */
export const placesOf = {
  "open-silence-procedure": { owed: ["closes"], also: ["opens", "title"] },
  "schedule-session": { owed: ["days"], also: ["title"] },
  "confirm-session": { owed: ["days"], also: ["title"] },
  "move-session": { owed: ["days"], also: ["before", "title"] },
  "name-session": { owed: ["days"], also: ["title"] },
  "announce-paper": { owed: [], also: ["title", "symbol"] },
  "circulate-paper": { owed: [], also: ["title", "symbol"] },
} as const satisfies Record<KindOfLetterAct, { readonly owed: readonly string[]; readonly also: readonly string[] }>;
