import {
  closingInstant,
  type Instant,
  isAfter,
  isBefore,
  refuseUnlisted,
  type Window,
  type Zone,
} from "../kit/calendar.ts";
import { extend, type Extending, type Extension } from "../kit/extension.ts";
import type { Id } from "../kit/id.ts";
import { mustExist } from "../kit/must-exist.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { RulingStage, StageKey } from "../modalities/stages.ts";
import { answerItems, type Answers, answersTo } from "./answer-items.ts";
import { type Application, missingInformation, mustBeIn, type Submitted } from "./application.ts";
import type { Asked } from "./asked.ts";
import type { CallForApplications } from "./call.ts";
import { type Basis, caseStanding, takenBackOf } from "./case.ts";
import { type ApplicationDocument, missingDocuments, namesOf } from "./document.ts";
import type {
  ApplicationCompleted,
  ApplicationReturned,
  ApplicationSaved,
  ReturnTakenBack,
  TimeToCompleteExtended,
} from "./events.ts";
import type { Step } from "./records.ts";
import { type InReview, mayReview, refuseOtherOffice, refuseReason, rulingOf } from "./review.ts";
import { settled } from "./typed-answers.ts";

/* What lacks something goes back to its organisation, which may complete it until an instant; else it is refused. */

/** How an application was sent back. */
export interface Returned {
  readonly stage: StageKey;
  readonly returnedAt: Instant;
  /** In time at that instant, too late afterwards. */
  readonly until: Instant;
  /** Each time it was given longer. */
  readonly extensions: readonly Extension[];
  /** What is missing, as the officer says it. */
  readonly words: string;
  readonly asked: readonly Asked[];
  /** As they stood then. */
  readonly answers: Answers;
  /** When the organisation sent it again. */
  readonly completedAt: Instant | null;
  /** That it was a mistake, as its office says; the organisation completes nothing. */
  readonly takenBack: { readonly at: Instant; readonly reason: string } | null;
}

/** What an organisation has entered of what was asked for, and has not sent. */
export interface CompletionDraft {
  readonly application: Id<"application">;
  readonly answers: Partial<Answers>;
  readonly savedAt: Instant;
}

/** With its call, after whose closing some texts let nothing be completed. */
export interface Returning extends InReview {
  readonly call: Pick<CallForApplications, "window">;
}

/** The decision lets it be completed, not more often than it says, and not after the closing of the call where it says so. */
export function mayReturn(review: Returning, at: Instant): Refusal | null {
  const refusal = mayReview(review, at);
  if (refusal !== null) return refusal;
  const stage = ruledAt(review);
  const { cites } = review.decision.provisions.information;
  if (stage === null || stage.returned === null) return refuse("decision_allows_no_return", {}, cites);
  if (roundsLeft(review) <= 0) {
    return refuse("application_was_returned_as_often_as_allowed", { count: stage.returned.rounds }, cites);
  }
  const limit = lastInstant(review);
  if (limit !== null && !isBefore(at, limit)) return afterTheCall(limit, review);
  const { unlistedYears } = curable(review, stage.returned, at);
  return unlistedYears.length === 0 ? null : refuseUnlisted(unlistedYears, review.holidays);
}

/** How often it can still be sent back. What was taken back does not count: the organisation was asked for nothing. */
export function roundsLeft(review: InReview): number {
  const stage = ruledAt(review);
  const { further } = review;
  const before = further.rulings.filter(
    (ruling) => ruling.stage === stage?.key && ruling.outcome === "returned" && takenBackOf(ruling, further) === null,
  ).length;
  return (stage?.returned?.rounds ?? 0) - before;
}

/** Until when it could be completed if it were sent back now; null where it cannot be. */
export function curableUntil(review: Returning, at: Instant): Instant | null {
  const returned = ruledAt(review)?.returned ?? null;
  return returned === null || mayReturn(review, at) !== null ? null : curable(review, returned, at).closesAt;
}

export function returnApplication(
  review: Returning,
  { words, asked }: Pick<Returned, "words" | "asked">,
  at: Instant,
): Ruling<Step, ApplicationReturned> {
  const refusal = mayReturn(review, at);
  if (refusal !== null) return refusal;
  const { key: stage, returned, cites } = mustExist(ruledAt(review));
  if (words.trim() === "") return refuse("return_needs_words", {}, cites);
  if (asked.length === 0) return refuse("return_asks_for_something", {}, cites);
  const { id, organisation, answers } = mustBeIn("submitted", review.application);
  const { closesAt: until } = curable(review, mustExist(returned), at);
  const by = review.officer.person;
  return accept(
    { application: id, stage, outcome: "returned", at, knownAt: at, until, reason: words, by, asked, answers },
    { type: "ApplicationReturned", application: id, organisation, returnedAt: at, until, words, asked },
  );
}

/** While it can still be completed, the office that sent it back by mistake may say so. */
export function mayTakeBackReturn(review: InReview, at: Instant): Refusal | null {
  const { now } = caseStanding({ ...review, period: null, voices: [] }, at);
  if (now.kind !== "waits" || now.for !== "cure") return refuse("application_is_not_returned");
  return refuseOtherOffice(review);
}

/** It waits for review again, as it was. The organisation was asked to complete it, and is told why it need not. */
export function takeBackReturn(review: InReview, reason: string, at: Instant): Ruling<Step, ReturnTakenBack> {
  const refusal = mayTakeBackReturn(review, at) ?? refuseReason(reason);
  if (refusal !== null) return refusal;
  const { id, organisation } = mustBeIn("submitted", review.application);
  const { key: stage } = mustExist(ruledAt(review));
  return accept(
    { application: id, stage, outcome: "taken-back", at, knownAt: at, by: review.officer.person, reason },
    { type: "ReturnTakenBack", application: id, organisation, takenBackAt: at, reason },
  );
}

/** While it can still be completed, whoever reviews it may give it longer: until the instant, or at all. */
export function mayExtendTimeToComplete(review: Returning, at: Instant, until?: Instant): Refusal | null {
  const { now } = caseStanding({ ...review, period: null, voices: [] }, at);
  if (now.kind !== "waits" || now.for !== "cure") return refuse("application_is_not_returned");
  return refuseOtherOffice(review) ?? refuseBeyondCall(review, until ?? null, now.until);
}

/** `until` is longer than `toldUntil`; null for any that is. */
function refuseBeyondCall(review: Returning, until: Instant | null, toldUntil: Instant | null): Refusal | null {
  const limit = lastInstant(review);
  if (limit === null) return null;
  const isBeyond = until === null ? toldUntil?.equals(limit) === true : isAfter(until, limit);
  return isBeyond ? afterTheCall(limit, review) : null;
}

function afterTheCall(limit: Instant, { call, decision }: Returning): Refusal {
  const { cites } = decision.provisions.information;
  const said = { closesAt: limit.toString(), zone: call.window.zone };
  return refuse("nothing_is_completed_after_the_call_closes", said, cites);
}

export function extendTimeToComplete(
  review: Returning & Pick<Completing, "returned">,
  given: Extending,
  at: Instant,
): Ruling<Step, TimeToCompleteExtended> {
  const refusal = mayExtendTimeToComplete(review, at, given.closesAt);
  if (refusal !== null) return refusal;
  const { officer, process } = review;
  const returned = mustExist(review.returned);
  const extended = extend(
    { window: timeToComplete(returned, process.zone), extensions: returned.extensions },
    given,
    at,
  );
  if (!extended.ok) return extended;
  const { id, organisation } = mustBeIn("submitted", review.application);
  const { closesAt: until, reason } = given;
  const outage = given.outage?.id ?? null;
  const { stage } = returned;
  return accept(
    { application: id, stage, outcome: "longer", at, knownAt: at, until, reason, outage, by: officer.person },
    {
      type: "TimeToCompleteExtended",
      application: id,
      organisation,
      extendedAt: at,
      from: returned.until,
      until,
      reason,
      outage,
    },
  );
}

/** In which it can be completed, by now. */
export function timeToComplete({ returnedAt, until }: Pick<Returned, "returnedAt" | "until">, zone: Zone): Window {
  return { opensAt: returnedAt, closesAt: until, zone };
}

/** An application before its organisation, which may complete it. */
export interface Completing extends Basis {
  readonly application: Application;
  /** How it was sent back last; null where it never was. */
  readonly returned: Returned | null;
}

export function mayComplete({ returned, ...basis }: Completing, at: Instant): Refusal | null {
  // What was sent, or taken back, stays so for a request that came before it and was read later, such as a document that took its time.
  const isOpen = returned?.completedAt === null && returned.takenBack === null;
  if (!isOpen) return refuse("application_is_not_returned");
  const { now } = caseStanding(basis, at);
  if (now.kind === "waits" && now.for === "cure") return null;
  const isOver = isAfter(at, returned.until);
  if (!isOver || basis.application.state !== "submitted") return refuse("application_is_not_returned");
  const { zone } = basis.process;
  const { cites } = basis.decision.provisions.information;
  return refuse("time_to_complete_has_ended", { closedAt: returned.until.toString(), zone }, cites);
}

/** Only what was asked for changes. The application keeps its receipt. */
export function complete(
  completing: Completing & { readonly documents: readonly ApplicationDocument[] },
  given: Partial<Answers>,
  at: Instant,
): Ruling<{ readonly application: Submitted; readonly step: Step }, ApplicationCompleted> {
  const refusal = mayComplete(completing, at);
  if (refusal !== null) return refusal;
  const { decision, documents } = completing;
  const { asked, stage } = mustExist(completing.returned);
  const before = mustBeIn("submitted", completing.application);
  const application = { ...before, answers: settled({ ...before.answers, ...given }) };
  const changed = answerItems.filter((item) => application.answers[item] !== before.answers[item]);
  const { cites } = decision.provisions.information;
  if (changed.some((item) => !answersTo(asked).includes(item)))
    return refuse("only_what_was_asked_for_is_changed", {}, cites);
  const missing = missingInformation(application, decision);
  if (missing.length > 0) return refuse("application_is_incomplete", { count: missing.length }, cites);
  const lacking = missingDocuments(application, documents, decision);
  if (lacking.length > 0) return refuse("documents_are_missing", { count: lacking.length }, cites);
  const { id, organisation } = application;
  const isSetChanged = documents.some(({ sentAt, leaves }) => sentAt === null || leaves);
  return accept(
    { application, step: { application: id, stage, outcome: "cured", at, knownAt: at } },
    {
      type: "ApplicationCompleted",
      application: id,
      organisation,
      completedAt: at,
      changed,
      documents: isSetChanged ? namesOf(documents) : null,
    },
  );
}

/** With gaps or without: what it was sent with stays until it is sent again. */
export function saveCompletion(
  completing: Completing & { readonly draft: CompletionDraft | null },
  given: Partial<Answers>,
  at: Instant,
): Ruling<CompletionDraft, ApplicationSaved> {
  const refusal = mayComplete(completing, at);
  if (refusal !== null) return refusal;
  const { application, draft, decision } = completing;
  const { asked } = mustExist(completing.returned);
  const before = { ...application.answers, ...draft?.answers };
  const answers = settled({ ...draft?.answers, ...given });
  const changed = answerItems.filter((item) => answers[item] !== undefined && answers[item] !== before[item]);
  if (changed.some((item) => !answersTo(asked).includes(item))) {
    return refuse("only_what_was_asked_for_is_changed", {}, decision.provisions.information.cites);
  }
  return accept(
    { application: application.id, answers, savedAt: at },
    { type: "ApplicationSaved", application: application.id, changed },
  );
}

function ruledAt(review: InReview): RulingStage | null {
  return rulingOf(review);
}

/** After which nothing is completed, where the text says so: the closing of the call. */
function lastInstant(review: Returning): Instant | null {
  return ruledAt(review)?.returned?.untilCallCloses === true ? review.call.window.closesAt : null;
}

/** From the instant at which it is sent back, in the zone of the process. */
function curable(review: Returning, { within }: NonNullable<RulingStage["returned"]>, at: Instant) {
  const { process, holidays } = review;
  const { closesAt, unlistedYears } = closingInstant(at, within, { zone: process.zone, holidays });
  const limit = lastInstant(review);
  return { closesAt: limit !== null && isAfter(closesAt, limit) ? limit : closesAt, unlistedYears };
}
