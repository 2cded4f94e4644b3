import { Temporal } from "temporal-polyfill";
import { type Instant, isAfter, isBefore, type Window, type Zone } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { refuseSilenceWindow } from "../modalities/silence-procedure.ts";
import type { AudienceOfPaper } from "../papers/kinds.ts";
import { type Paper, presentSymbol, standingOfPaper } from "../papers/paper.ts";
import { type Enclosure, mayCompose } from "./compose.ts";
import type {
  ChairLetterBegun,
  ChairLetterCirculated,
  ChairLetterDiscarded,
  ChairLetterHeldBack,
  ChairLetterScheduled,
  SecondLookAsked,
  SecondLookGiven,
} from "./events.ts";
import { type AudienceOfLetter, type LetterDraft, LONGEST_LETTER } from "./letter-draft.ts";

/** What the Chair's office writes to those who take part in the process: letters of its own, beside those by which the portal tells what happened. */
export interface ChairLetter {
  readonly id: Id<"chair_letter">;
  readonly process: Id<"process">;
  /** Counts how often it was saved. */
  readonly version: number;
  readonly draft: LetterDraft;
  /** Null while nobody was asked since it was last saved. */
  readonly look: { readonly askedBy: Id<"person">; readonly givenBy: Id<"person"> | null } | null;
  /** When it is to go out, and who decided so. */
  readonly leaves: { readonly at: Instant; readonly by: Id<"person"> } | null;
  /** Why it did not go out when it was to. */
  readonly heldBack: Pick<Refusal, "because" | "details"> | null;
  readonly ended: "circulated" | "discarded" | null;
}

export type StandingOfLetter = "draft" | "asked" | "looked_at" | "waits" | "held_back" | "circulated" | "discarded";

export function standingOfLetter({ ended, heldBack, leaves, look }: ChairLetter): StandingOfLetter {
  if (ended !== null) return ended;
  if (heldBack !== null) return "held_back";
  if (leaves !== null) return "waits";
  if (look === null) return "draft";
  return look.givenBy === null ? "asked" : "looked_at";
}

export function beginLetter(
  begun: Pick<ChairLetter, "id" | "process" | "draft">,
): Ruling<ChairLetter, ChairLetterBegun> {
  return accept(
    { ...begun, version: 1, look: null, leaves: null, heldBack: null, ended: null },
    { type: "ChairLetterBegun", process: begun.process, chairLetter: begun.id },
  );
}

/** Until it has gone out or was discarded. */
export function mayWriteLetter({ ended }: ChairLetter): Refusal | null {
  if (ended === null) return null;
  return refuse(ended === "circulated" ? "letter_is_circulated" : "letter_is_discarded");
}

/** Nobody writes over what they have not seen. What was changed is looked at again before it goes out, also where it was to leave at an instant. */
export function saveLetter(
  letter: ChairLetter,
  { seen, draft }: { readonly seen: number; readonly draft: LetterDraft },
): Ruling<ChairLetter, null> {
  const refusal = mayWriteLetter(letter) ?? refuseUnseen(letter, seen);
  if (refusal !== null) return refusal;
  if (draft.does.length > LONGEST_LETTER.acts) return refuse("letter_does_too_much", { most: LONGEST_LETTER.acts });
  return accept({ ...letter, version: letter.version + 1, draft, look: null, leaves: null, heldBack: null }, null);
}

function refuseUnseen({ version }: ChairLetter, seen: number): Refusal | null {
  return version === seen ? null : refuse("letter_changed_meanwhile");
}

export function discardLetter(letter: ChairLetter): Ruling<ChairLetter, ChairLetterDiscarded> {
  const refusal = mayWriteLetter(letter);
  if (refusal !== null) return refusal;
  return accept(
    { ...letter, leaves: null, heldBack: null, ended: "discarded" },
    { type: "ChairLetterDiscarded", process: letter.process, chairLetter: letter.id },
  );
}

/** What a letter is judged by before it goes out. */
export interface ToCirculate {
  /** How many it would reach now. */
  readonly recipients: number;
  /** Those that were chosen to go with it, as they stand. */
  readonly papers: readonly Paper[];
  /** When it is judged. */
  readonly at: Instant;
  /** Of the process. */
  readonly zone: Zone;
}

/** Whether it says all that it must, reaches somebody, and can still do what it says. */
export function refuseIncomplete(
  { draft }: Pick<ChairLetter, "draft">,
  { recipients, papers, at, zone }: ToCirculate,
): Refusal | null {
  const { subject, salutation, paragraphs, signature } = draft;
  if ([subject, salutation, paragraphs, signature].some((words) => words.trim() === ""))
    return refuse("letter_is_incomplete");
  return (
    mayCompose(draft) ??
    refuseAudience(draft, recipients) ??
    refuseEnclosures(draft, papers) ??
    refusePastSilence(draft, { at, zone })
  );
}

/** Silence does not open in the past, and is not over when it begins: whoever wrote so gives it other instants. */
function refusePastSilence({ does }: LetterDraft, { at, zone }: Pick<ToCirculate, "at" | "zone">): Refusal | null {
  for (const act of does) {
    if (act.act !== "open-silence-procedure") continue;
    const { opensAt, closesAt } = act;
    if (opensAt !== null && isBefore(Temporal.Instant.from(opensAt), at))
      return refuse("letter_opens_silence_too_late", { opensAt, zone });
    if (!isAfter(Temporal.Instant.from(closesAt), opensAt === null ? at : Temporal.Instant.from(opensAt)))
      return refuse("letter_closes_silence_too_late", { closesAt, zone });
  }
  return null;
}

function refuseAudience({ to, does }: LetterDraft, recipients: number): Refusal | null {
  if (recipients === 0) return refuse("letter_has_no_recipients");
  const silence = does.some(({ act }) => act === "open-silence-procedure");
  return silence && to.missions !== "all" && to.missions !== "member_states"
    ? refuse("silence_is_told_to_all_member_states")
    : null;
}

/** Whoever gets the letter can read what goes with it, and what was withdrawn goes with nothing. */
function refuseEnclosures({ to, enclosures, does }: LetterDraft, papers: readonly Paper[]): Refusal | null {
  const brought = does.flatMap((act) =>
    (act.act === "announce-paper" || act.act === "circulate-paper") && typeof act.paper !== "string" ? [act.paper] : [],
  );
  for (const id of enclosures) {
    const paper = papers.find((one) => one.id === id);
    if (paper === undefined) return refuse("not_found");
    if (standingOfPaper(paper) === "withdrawn")
      return refuse("enclosure_was_withdrawn", { symbol: paper.symbol, title: paper.title });
  }
  const unread = [...papers, ...brought].find(({ audience }) => !isReadByAll(audience, to));
  return unread === undefined ? null : refuse("enclosure_is_not_for_all_recipients", { symbol: unread.symbol });
}

function isReadByAll(audience: AudienceOfPaper, { organisations }: AudienceOfLetter): boolean {
  if (audience === "chair") return false;
  return organisations === "none" || audience !== "missions";
}

/** Why a letter cannot be given this silence, which opens with the letter where it has no instant of its own. */
export function refuseSilenceToAdd(
  { opensAt, closesAt, zone }: Pick<Window, "closesAt" | "zone"> & { readonly opensAt: Instant | null },
  on: Parameters<typeof refuseSilenceWindow>[1],
  at: Instant,
): Refusal | null {
  if (opensAt === null && !isAfter(closesAt, at)) return refuse("deadline_is_past");
  return refuseSilenceWindow({ opensAt: opensAt ?? at, closesAt, zone }, on, at);
}

export function enclosureOf(paper: Paper): Enclosure {
  const step = standingOfPaper(paper);
  return {
    symbol: paper.symbol,
    version: presentSymbol(paper),
    title: paper.title,
    step,
    note: step === "announced" ? (paper.versions.at(-1)?.note ?? "") : "",
  };
}

export function mayAskSecondLook(letter: ChairLetter, toCirculate: ToCirculate): Refusal | null {
  return (
    mayWriteLetter(letter) ??
    (letter.look === null ? null : refuse("second_look_was_asked")) ??
    refuseIncomplete(letter, toCirculate)
  );
}

export function askSecondLook(
  letter: ChairLetter,
  { seen, by, ...toCirculate }: ToCirculate & Look,
): Ruling<ChairLetter, SecondLookAsked> {
  const refusal = mayAskSecondLook(letter, toCirculate) ?? refuseUnseen(letter, seen);
  if (refusal !== null) return refusal;
  return accept(
    { ...letter, look: { askedBy: by, givenBy: null } },
    { type: "SecondLookAsked", process: letter.process, chairLetter: letter.id },
  );
}

interface Look {
  /** The version that whoever asks or looks has read. */
  readonly seen: number;
  readonly by: Id<"person">;
}

/** Another person than the one who asked. */
export function mayGiveSecondLook(letter: ChairLetter, by: Id<"person">): Refusal | null {
  const refusal = mayWriteLetter(letter);
  if (refusal !== null) return refusal;
  if (letter.look === null) return refuse("second_look_was_not_asked");
  if (letter.look.givenBy !== null) return refuse("second_look_was_given");
  return letter.look.askedBy === by ? refuse("second_look_is_a_colleagues") : null;
}

export function giveSecondLook(letter: ChairLetter, { seen, by }: Look): Ruling<ChairLetter, SecondLookGiven> {
  const refusal = mayGiveSecondLook(letter, by) ?? refuseUnseen(letter, seen);
  if (refusal !== null || letter.look === null) return refusal ?? refuse("second_look_was_not_asked");
  return accept(
    { ...letter, look: { ...letter.look, givenBy: by } },
    { type: "SecondLookGiven", process: letter.process, chairLetter: letter.id },
  );
}

export function mayCirculateLetter(letter: ChairLetter, toCirculate: ToCirculate): Refusal | null {
  return (
    mayWriteLetter(letter) ??
    ((letter.look?.givenBy ?? null) === null ? refuse("letter_needs_a_second_look") : null) ??
    refuseIncomplete(letter, toCirculate)
  );
}

/** It goes out now: the words are composed of what is done with it, and sealed under their hash. */
export function circulateLetter(
  letter: ChairLetter,
  { seen, hash, ...toCirculate }: ToCirculate & { readonly seen: number; readonly hash: string },
): Ruling<ChairLetter, ChairLetterCirculated> {
  const refusal = mayCirculateLetter(letter, toCirculate) ?? refuseUnseen(letter, seen);
  if (refusal !== null) return refusal;
  return accept(
    { ...letter, leaves: null, heldBack: null, ended: "circulated" },
    {
      type: "ChairLetterCirculated",
      process: letter.process,
      chairLetter: letter.id,
      recipients: toCirculate.recipients,
      hash,
    },
  );
}

interface Leaving {
  readonly leavesAt: Instant;
}

/** At an instant that lies ahead, and at which silence has not begun yet and is not over: what could only be held back then is said now. */
export function mayScheduleLetter(
  letter: ChairLetter,
  { leavesAt, ...toCirculate }: ToCirculate & Leaving,
  at: Instant,
): Refusal | null {
  const refusal = mayCirculateLetter(letter, toCirculate);
  if (refusal !== null) return refusal;
  if (!isAfter(leavesAt, at)) return refuse("letter_would_have_left");
  const isTooLate = letter.draft.does.some(
    (act) =>
      act.act === "open-silence-procedure" &&
      (act.opensAt === null
        ? !isAfter(Temporal.Instant.from(act.closesAt), leavesAt)
        : isBefore(Temporal.Instant.from(act.opensAt), leavesAt)),
  );
  return isTooLate ? refuse("letter_would_leave_too_late") : null;
}

/** It goes out at that instant, and until then can be changed or taken back by saving it. */
export function scheduleLetter(
  letter: ChairLetter,
  { seen, by, ...leaving }: ToCirculate & Look & Leaving,
  at: Instant,
): Ruling<ChairLetter, ChairLetterScheduled> {
  const refusal = mayScheduleLetter(letter, leaving, at) ?? refuseUnseen(letter, seen);
  if (refusal !== null) return refusal;
  const { leavesAt } = leaving;
  return accept(
    { ...letter, leaves: { at: leavesAt, by }, heldBack: null },
    { type: "ChairLetterScheduled", process: letter.process, chairLetter: letter.id, leavesAt },
  );
}

/** In minutes. */
const MOST_LATE = 5;

/**
 * By the clock, and not long after its instant. A silence that opens with the letter would else be shorter than the one that was looked at; what
 * opens or happens at an instant of its own is as it was.
 */
export function mayLeaveByItself({ draft, leaves }: ChairLetter, at: Instant): Refusal | null {
  if (leaves === null) return refuse("letter_does_not_wait");
  const shortens = draft.does.some((act) => act.act === "open-silence-procedure" && act.opensAt === null);
  return shortens && isAfter(at, leaves.at.add({ minutes: MOST_LATE })) ? refuse("letter_would_shorten_silence") : null;
}

/** Its instant came, and something had changed: it does not go out by itself any more. */
export function holdBackLetter(
  letter: ChairLetter,
  refusal: Pick<Refusal, "because" | "details">,
): Ruling<ChairLetter, ChairLetterHeldBack> {
  if (standingOfLetter(letter) !== "waits") return refuse("letter_does_not_wait");
  const { because, details } = refusal;
  return accept(
    { ...letter, leaves: null, heldBack: { because, details } },
    { type: "ChairLetterHeldBack", process: letter.process, chairLetter: letter.id, because },
  );
}

/** By which the e-mails of a letter are found again. */
export function keyOfCirculation(letter: Id<"chair_letter">): string {
  return `ChairLetterCirculated:${letter}`;
}
