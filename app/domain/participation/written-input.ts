import { accreditationStanding } from "../accreditation/accreditation.ts";
import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { FileOfPaper } from "../papers/file.ts";
import type { LanguageOfPaper } from "../papers/kinds.ts";
import { refuseCancelled } from "../process/session.ts";
import type { WrittenInputDeclined, WrittenInputPosted, WrittenInputSent, WrittenInputWithdrawn } from "./events.ts";
import { type Attending, type BeforeSession, isOver, refuseAccreditation } from "./representative.ts";

/* An accredited organisation that does not speak can still be read: it sends a written input, and the Secretariat posts it as a paper. */

/** What somebody sends: typed, or in a file. */
export type SaidInInput = { readonly words: string } | { readonly file: FileOfPaper };

/** What became of it. */
export type EndOfInput =
  | { readonly as: "withdrawn" }
  | { readonly as: "posted"; readonly paper: Id<"paper"> }
  | { readonly as: "declined"; readonly reason: string };

export const standingsOfInput = ["waiting", "posted", "declined", "withdrawn"] as const;
export type StandingOfInput = (typeof standingsOfInput)[number];

export interface WrittenInput {
  readonly id: Id<"written_input">;
  readonly accreditation: Id<"accreditation">;
  readonly session: Id<"session">;
  readonly title: string;
  readonly language: LanguageOfPaper;
  /** How many words it has; null of a file whose text could not be read. */
  readonly wordCount: number | null;
  readonly sentAt: Instant;
  readonly sentBy: Id<"person">;
  /** Null while it waits. */
  readonly ended: (EndOfInput & { readonly at: Instant; readonly by: Id<"person"> }) | null;
}

/** An organisation that sends one, with how many it has sent for the session before, whatever became of them. */
export interface Sending extends BeforeSession {
  readonly sent: number;
}

/** One that was sent, with the accreditation under which it was. */
export interface Sent {
  readonly attending: Attending;
  readonly input: WrittenInput;
}

/** Of one organisation for one session: nobody fills the store with files. The database has it too (`written_inputs_are_as_many_as_are_taken`). */
const MOST_INPUTS = 20;

/** In characters. */
export const LONGEST_INPUT = { reason: 2000 } as const;

const han = String.raw`\u3400-\u4dbf\u4e00-\u9fff`;
const between = String.raw`\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000-\u303f\ufeff\uff01-\uff0f\uff1a-\uff20`;
const word = new RegExp(`[${han}]|[^${han}${between}]+`, "gu");

/** What stands between spaces is a word, and so is each Chinese character, since nothing parts words there. The database counts the same (`count_words`). */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}

/** How many words the decision lets an input have; null where it lays down no number, or takes no input. */
export function mostWordsOf({ decision }: Pick<Attending, "decision">): number | null {
  return decision.provisions.entitlements.written?.maximumWords ?? null;
}

/** Who reads an input that is posted: everybody where the decision says that inputs are posted on the web page, and else the missions. */
export function audienceOfInput({ decision }: Pick<Attending, "decision">): "public" | "missions" {
  return decision.provisions.entitlements.written?.posted === true ? "public" : "missions";
}

export function standingOfInput({ ended }: Pick<WrittenInput, "ended">): StandingOfInput {
  return ended?.as ?? "waiting";
}

export function maySendInput(sending: Sending, at: Instant): Refusal | null {
  const { attending, session, sent } = sending;
  const { entitlements } = attending.decision.provisions;
  const cancelled = refuseCancelled(session);
  if (cancelled !== null) return cancelled;
  if (isOver(sending, at)) {
    return refuse("written_inputs_are_sent_until_the_session_ends", { endsOn: session.endsOn.toString() });
  }
  const refusal = refuseAccreditation(sending, at);
  if (refusal !== null) return refusal;
  if (entitlements.written === null) return refuse("decision_takes_no_written_inputs", {}, entitlements.cites);
  return sent >= MOST_INPUTS ? refuse("written_inputs_are_as_many_as_are_taken", { most: MOST_INPUTS }) : null;
}

export function sendInput(
  sending: Sending,
  input: Pick<WrittenInput, "id" | "title" | "language" | "wordCount" | "sentBy">,
  at: Instant,
): Ruling<WrittenInput, WrittenInputSent> {
  const { attending, session } = sending;
  const refusal = maySendInput(sending, at) ?? refuseWords(attending, input.wordCount);
  if (refusal !== null) return refusal;
  const next = {
    ...input,
    accreditation: attending.accreditation.id,
    session: session.id,
    sentAt: at,
    ended: null,
  };
  return accept(next, { type: "WrittenInputSent", ...said({ attending, input: next }) });
}

function refuseWords(attending: Attending, words: number | null): Refusal | null {
  const most = mostWordsOf(attending);
  return most !== null && words !== null && words > most
    ? refuse("written_input_has_too_many_words", { words, most }, attending.decision.provisions.entitlements.cites)
    : null;
}

function refuseEnded({ ended }: WrittenInput): Refusal | null {
  switch (ended?.as) {
    case undefined:
      return null;
    case "withdrawn":
      return refuse("written_input_is_withdrawn");
    case "posted":
      return refuse("written_input_is_posted");
    case "declined":
      return refuse("written_input_is_declined");
  }
}

/** Until it is posted or declined, also after the session and while the accreditation is suspended. */
export function mayWithdrawInput(input: WrittenInput): Refusal | null {
  return refuseEnded(input);
}

export function withdrawInput(sent: Sent, by: Id<"person">, at: Instant): Ruling<WrittenInput, WrittenInputWithdrawn> {
  const refusal = mayWithdrawInput(sent.input);
  if (refusal !== null) return refusal;
  const next = { ...sent.input, ended: { as: "withdrawn", at, by } as const };
  return accept(next, { type: "WrittenInputWithdrawn", ...said(sent) });
}

/** What came in time may be posted after the session, and after the accreditation has run out; not while it is suspended or withdrawn. */
export function mayPostInput({ attending, input }: Sent, at: Instant): Refusal | null {
  const ended = refuseEnded(input);
  if (ended !== null) return ended;
  const { accreditation, decision, process } = attending;
  const { kind } = accreditationStanding(accreditation, at, process.zone);
  return kind === "in-force" || kind === "expired"
    ? null
    : refuse("accreditation_is_not_in_force", {}, decision.provisions.suspension.cites);
}

export function postInput(
  sent: Sent,
  { paper, by }: { readonly paper: Id<"paper">; readonly by: Id<"person"> },
  at: Instant,
): Ruling<WrittenInput, WrittenInputPosted> {
  const refusal = mayPostInput(sent, at);
  if (refusal !== null) return refusal;
  const next = { ...sent.input, ended: { as: "posted", paper, at, by } as const };
  return accept(next, { type: "WrittenInputPosted", ...said(sent), paper });
}

export function mayDeclineInput(input: WrittenInput): Refusal | null {
  return refuseEnded(input);
}

export function declineInput(
  sent: Sent,
  { reason, by }: { readonly reason: string; readonly by: Id<"person"> },
  at: Instant,
): Ruling<WrittenInput, WrittenInputDeclined> {
  const refusal =
    mayDeclineInput(sent.input) ?? (reason.trim() === "" ? refuse("declined_input_needs_a_reason") : null);
  if (refusal !== null) return refusal;
  const next = { ...sent.input, ended: { as: "declined", reason, at, by } as const };
  return accept(next, { type: "WrittenInputDeclined", ...said(sent), reason });
}

function said({ attending: { accreditation, process }, input: { id, session } }: Sent) {
  return {
    process: process.id,
    organisation: accreditation.organisation,
    accreditation: accreditation.id,
    session,
    input: id,
  };
}
