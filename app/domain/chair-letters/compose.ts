import { dateIn, type Instant } from "../kit/calendar.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { StepOfPaper } from "../papers/kinds.ts";
import { type DoneByLetter, placesOf } from "./letter-acts.ts";
import type { LetterDraft } from "./letter-draft.ts";

/** A piece of a paragraph: typed, or said by the record. */
export type PieceOfLetter =
  string | { readonly instant: string; readonly zone: string } | { readonly beginsOn: string; readonly endsOn: string };

/** A paper that goes with a letter, as it stood when the letter went out: a link, and no file. */
export interface Enclosure {
  readonly symbol: string;
  /** With what its version adds to it. */
  readonly version: string;
  readonly title: string;
  readonly step: StepOfPaper;
  /** Of one to come: when. */
  readonly note: string;
}

/** A letter as it goes out. Nothing of it changes afterwards, and its hash is that of its JSON. */
export interface ComposedLetter {
  readonly subject: string;
  readonly language: LetterDraft["language"];
  /** "2022-10-18", in the zone of the process. */
  readonly date: string;
  readonly salutation: string;
  readonly paragraphs: readonly (readonly PieceOfLetter[])[];
  readonly closing: string;
  readonly signature: string;
  readonly addressees: string;
  readonly replyTo: string;
  readonly enclosures: readonly Enclosure[];
  readonly does: readonly DoneByLetter[];
}

interface Composing {
  readonly done: readonly DoneByLetter[];
  readonly enclosures: readonly Enclosure[];
  readonly zone: string;
}

const place = /\{(?<number>\d{1,2})\.(?<name>[a-z]+)\}/g;

/** The letter with the words of the record in their places, as far as there are any: also of one that is still being written. */
export function letterAsItStands(
  draft: LetterDraft,
  { done, enclosures, zone }: Composing,
  at: Instant,
): ComposedLetter {
  const { subject, language, salutation, closing, signature, addressees, replyTo } = draft;
  return {
    subject,
    language,
    date: dateIn(zone, at).toString(),
    salutation,
    paragraphs: paragraphsOf(draft.paragraphs).map((words) => piecesOf(words, done)),
    closing,
    signature,
    addressees,
    replyTo,
    enclosures,
    does: done,
  };
}

/** The letter as it goes out. Whatever is to be done must be said, and nothing is said that is not done. */
export function composeLetter(draft: LetterDraft, composing: Composing, at: Instant): Ruling<ComposedLetter, null> {
  return mayCompose(draft) ?? accept(letterAsItStands(draft, composing, at), null);
}

/** Whether every place in the letter is one of what it does, and what it does has its dates in the letter. */
export function mayCompose({ paragraphs, does }: Pick<LetterDraft, "paragraphs" | "does">): Refusal | null {
  const found = [...paragraphs.matchAll(place)].map(({ groups }) => ({
    number: Number(groups?.["number"]),
    name: groups?.["name"] ?? "",
  }));
  for (const { number, name } of found) {
    const act = does[number - 1]?.act;
    const places: readonly string[] = act === undefined ? [] : [...placesOf[act].owed, ...placesOf[act].also];
    if (!places.includes(name)) return refuse("letter_has_a_place_for_nothing", { place: placed(number, name) });
  }
  for (const [index, { act }] of does.entries()) {
    for (const name of placesOf[act].owed)
      if (!found.some((one) => one.number === index + 1 && one.name === name))
        return refuse("letter_does_not_say_what_it_does", { place: placed(index + 1, name) });
  }
  return null;
}

/** As it is written into a paragraph. */
export function placed(number: number, name: string): string {
  return `{${String(number)}.${name}}`;
}

/** Paragraphs stand apart by an empty line. */
function paragraphsOf(words: string): string[] {
  return words
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

function piecesOf(words: string, done: readonly DoneByLetter[]): PieceOfLetter[] {
  const pieces: PieceOfLetter[] = [];
  let from = 0;
  for (const match of words.matchAll(place)) {
    const { number, name } = match.groups ?? {};
    const fact = done[Number(number) - 1];
    const piece = fact === undefined ? null : pieceOf(fact, name ?? "");
    pieces.push(words.slice(from, match.index), piece ?? match[0]);
    from = match.index + match[0].length;
  }
  return [...pieces, words.slice(from)].filter((piece) => piece !== "");
}

function pieceOf(fact: DoneByLetter, name: string): PieceOfLetter | null {
  if (name === "title") return fact.title;
  if ("closesAt" in fact) {
    if (name === "opens") return { instant: fact.opensAt, zone: fact.zone };
    return name === "closes" ? { instant: fact.closesAt, zone: fact.zone } : null;
  }
  if ("symbol" in fact) return name === "symbol" ? fact.symbol : null;
  if (name === "before") return fact.before;
  return name === "days" ? { beginsOn: fact.beginsOn, endsOn: fact.endsOn } : null;
}
