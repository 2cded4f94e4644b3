import type { Instant, PlainDate } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Citation, type Refusal, refuse, type Ruling, type SeenAndPresent } from "../kit/ruling.ts";
import type { TextEntered, TextRevised } from "./events.ts";
import { type Adopted, type PutText, refuseWhileAdoptionWaits, type TextStanding, textStanding } from "./put-text.ts";
import type { SilenceProcedure } from "./silence.ts";

export const kindsOfText = ["programme", "summary", "date", "other"] as const;
export type KindOfText = (typeof kindsOfText)[number];

/** What a process adopts besides its modalities: a programme of work, a summary, the date of a session. Accreditation does not hang on it. */
export interface ProcessText {
  readonly id: Id<"text">;
  readonly process: Id<"process">;
  /** 1 for the first text of the process, and so on: its address. */
  readonly number: number;
  readonly kind: KindOfText;
  readonly title: string;
  /** Of the document, or the letter that it went out with. */
  readonly symbol: string;
  readonly date: PlainDate;
  readonly words: string;
  /** The text before, which fell and is tried again with this one. */
  readonly follows: Id<"text"> | null;
  readonly adoption: Adopted | null;
}

/** A text with the silence procedures that were opened on it. */
export interface TextRecord {
  readonly text: ProcessText;
  readonly silence: readonly SilenceProcedure[];
}

/** As what is put to the States. */
export function putText({ id, process, date, adoption, symbol }: ProcessText): PutText {
  return { of: { kind: "text", id }, process, citation: citationOf({ symbol }), date, adoption };
}

export function citationOf({ symbol }: Pick<ProcessText, "symbol">): Citation {
  return { source: symbol, paragraph: null };
}

/** A text that fell is tried again with another one; what stands is not. */
export function mayFollow({ text, silence }: TextRecord, at: Instant): Refusal | null {
  const standing = textStanding(text.adoption, silence, at);
  return standing === "not-adopted" ? null : refuse("text_has_not_fallen", { standing }, citationOf(text));
}

export function enterText(text: ProcessText, before: TextRecord | null, at: Instant): Ruling<ProcessText, TextEntered> {
  const refusal = before === null ? null : mayFollow(before, at);
  if (refusal !== null) return refusal;
  return accept(text, { type: "TextEntered", process: text.process, text: text.id, number: text.number });
}

export type Rewording = Pick<ProcessText, "kind" | "title" | "symbol" | "date" | "words">;

/** A text under silence is frozen, and so is one that silence has decided. */
export function mayReviseText(text: ProcessText, standing: TextStanding): Refusal | null {
  if (standing !== "draft") return refuse("modalities_not_a_draft", { standing }, citationOf(text));
  return refuseWhileAdoptionWaits(putText(text));
}

/** Nobody writes over a text that they have not seen. */
export function reviseText(
  text: ProcessText,
  standing: TextStanding,
  rewording: Rewording,
  hash: SeenAndPresent,
): Ruling<ProcessText, TextRevised> {
  const refusal = mayReviseText(text, standing);
  if (refusal !== null) return refusal;
  if (hash.seen !== hash.present) return refuse("changed_meanwhile");
  return accept(
    { ...text, ...rewording },
    { type: "TextRevised", process: text.process, text: text.id, number: text.number },
  );
}
