import type { Actor } from "../kit/actor.ts";
import type { Instant } from "../kit/calendar.ts";
import { mustExist } from "../kit/must-exist.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { isNotifyRoute, type ModalitiesDecision, modalitiesStanding, routeOf } from "../modalities/modalities.ts";
import { categoryOf, type Class, type Office, type RulingStage } from "../modalities/stages.ts";
import { classIn } from "../modalities/templates.ts";
import {
  type Application,
  type Cleared,
  mustBeIn,
  type OrganisationHistory,
  type Refused,
  sentOf,
  type Submitted,
} from "./application.ts";
import {
  type Basis,
  caseStanding,
  type Further,
  officeRulings,
  officeStageOf,
  rulingInTurn,
  rulingOffice,
} from "./case.ts";
import { type Conflicts, refuseConflict } from "./conflicts.ts";
import type {
  ApplicationCleared,
  ApplicationHeldBack,
  ApplicationMoved,
  ApplicationPassedOn,
  ApplicationRefused,
  ApplicationReleased,
  ClearanceTakenBack,
  RefusalTakenBack,
} from "./events.ts";
import type { Step } from "./records.ts";
import type { WhyRefused } from "./refusal-ground.ts";
import { type CaseStanding, curableUntilAsOf } from "./standing.ts";

/** Who reviews: the stage names the Secretariat or the Chair, who is of one process. */
export type Officer = Extract<Actor, { readonly role: Office }>;

/** An application before its officer. */
export interface Reviewed {
  readonly application: Application;
  readonly decision: ModalitiesDecision;
  readonly officer: Officer;
  readonly further: Pick<Further, "rulings" | "defaults" | "lists" | "windows">;
  readonly conflicts: Conflicts;
}

/** An application with the rulings that are on record about it. */
export type InTurn = Pick<Reviewed, "application" | "decision" | "further">;

/** What the officer's answer leaves, with the step where the row does not say it. */
export interface Answered<Next> {
  readonly application: Next;
  readonly steps: readonly Step[];
}

/** With all that says whether it waits for its officer. */
export interface InReview extends Omit<Reviewed, "further">, Omit<Basis, "application" | "period" | "voices"> {}

/** Before each of the three: the officer clears, refuses or sends back. What was sent back is its organisation's turn. */
export function mayReview(review: InReview, at: Instant): Refusal | null {
  if (review.application.state !== "submitted") return refuse("application_is_not_submitted");
  const standing = caseStanding({ ...review, period: null, voices: [] }, at);
  return refuseOtherOffice(review) ?? refuseReturned(review, standing, at) ?? refuseOverrun(review, standing);
}

/** Nobody had ruled when an answer was due, which answered it, whether or not that is on record yet. */
function refuseOverrun(review: InReview, { passed }: CaseStanding): Refusal | null {
  const stage = rulingOf(review);
  const overrun = passed.find((one) => one.stage.key === stage?.key && one.outcome === "by-default");
  if (overrun === undefined) return null;
  const { at, stage: overran } = overrun;
  return refuse("ruling_was_due", { dueAt: at.toString(), zone: review.process.zone }, overran.cites);
}

function refuseReturned(review: InReview, { now }: CaseStanding, at: Instant): Refusal | null {
  // Who came in as of right is accredited by the receipt.
  if (now.kind === "accredited") return refuse("application_is_not_submitted");
  const returned = review.further.rulings.findLast(({ outcome }) => outcome === "returned");
  const curableUntil = returned === undefined ? null : curableUntilAsOf(returned, at);
  if (curableUntil === null) return null;
  const { zone } = review.process;
  const { cites } = review.decision.provisions.information;
  if (now.kind === "refused") {
    return refuse("application_was_not_completed", { closedAt: curableUntil.toString(), zone }, cites);
  }
  return now.kind === "waits" && (now.for === "cure" || now.for === "settlement")
    ? refuse("application_is_returned", { closesAt: curableUntil.toString(), zone }, cites)
    : null;
}

/** The office of the stage rules, and no other; a Chair on what comes to its own process. Nobody rules where they have a part. */
export function refuseOtherOffice(review: Reviewed): Refusal | null {
  const { decision, officer } = review;
  if (officer.role === "chair" && officer.process !== decision.process) return refuse("not_allowed");
  const office = rulingOffice(review);
  if (officer.role === office) return refuseConflict(review.conflicts, officer.person);
  const { cites } = officeStageOf(review) ?? decision.provisions.information;
  return refuse(office === "chair" ? "ruled_by_the_chair" : "ruled_by_the_secretariat", {}, cites);
}

/** The ruling that the officer gives: on a claim, or after screening. */
export function rulingOf({ application, decision, further }: InTurn): RulingStage | null {
  if (application.state !== "submitted") return null;
  return rulingInTurn(classIn(decision, application.class).track, further) ?? null;
}

/** Whether another ruling of an office comes after the one whose turn it is. */
export function passesOn(review: InTurn): boolean {
  const { application, decision } = review;
  const stage = rulingOf(review);
  if (stage === null || application.state === "draft" || stage.yes.to !== "next") return false;
  return officeRulings(classIn(decision, application.class).track).at(-1)?.key !== stage.key;
}

/**
 * Relevant and competent to the scope and purpose; on the notify route, the claimed status is verified. Where the text has another ruling after it,
 * that one is awaited.
 */
export function clear(
  review: InReview,
  at: Instant,
): Ruling<Answered<Cleared | Submitted>, ApplicationCleared | ApplicationPassedOn> {
  const refusal = mayReview(review, at);
  if (refusal !== null) return refusal;
  const { officer } = review;
  const application = mustBeIn("submitted", review.application);
  const { id, organisation } = application;
  if (passesOn(review)) {
    const stage = mustExist(rulingOf(review)).key;
    return accept(
      {
        application,
        steps: [{ application: id, stage, outcome: "yes", at, knownAt: at, by: officer.person }],
      },
      { type: "ApplicationPassedOn", application: id, organisation, stage, passedOnAt: at },
    );
  }
  return accept(
    {
      application: { ...application, state: "cleared", clearedAt: at, clearedBy: officer.person, heldBack: null },
      steps: [],
    },
    {
      type: "ApplicationCleared",
      application: application.id,
      organisation: application.organisation,
      route: application.route,
      clearedAt: at,
    },
  );
}

/** The class in which it goes on if the officer says no: where the text leads to one to which the organisation agreed. */
export function goesOnIn(review: InTurn): Class | null {
  const { application, decision } = review;
  const no = rulingOf(review)?.no;
  if (no?.to !== "class" || application.state === "draft" || application.movedFrom !== null) return null;
  return application.agreedTo === no.class ? classIn(decision, no.class) : null;
}

/** Always with its ground and its reason, which go to the applicant. Who agreed to it goes on in the other class, with its receipt, and is not refused. */
export function refuseApplication(
  review: InReview,
  { ground, reason }: WhyRefused,
  at: Instant,
): Ruling<Answered<Refused | Submitted>, ApplicationRefused | ApplicationMoved> {
  const refusal = mayReview(review, at);
  if (refusal !== null) return refusal;
  const { decision, officer } = review;
  const application = mustBeIn("submitted", review.application);
  const { cites } = decision.provisions.information;
  if (ground === null) return refuse("refusal_needs_a_ground", {}, cites);
  if (reason.trim() === "") return refuse("refusal_needs_a_reason", {}, cites);
  const onto = goesOnIn(review);
  if (onto !== null) {
    const { id, organisation, class: from } = application;
    const stage = mustExist(rulingOf(review)).key;
    const moved = { class: onto.key, category: categoryOf(onto), route: routeOf(decision, onto.key), movedFrom: from };
    return accept(
      {
        application: { ...application, ...moved },
        steps: [{ application: id, stage, outcome: "no", at, knownAt: at, by: officer.person, ground, reason }],
      },
      { type: "ApplicationMoved", application: id, organisation, from, to: onto.key, movedAt: at, ground, reason },
    );
  }
  return accept(
    {
      application: { ...application, state: "refused", refusedAt: at, refusedBy: officer.person, ground, reason },
      steps: [],
    },
    {
      type: "ApplicationRefused",
      application: application.id,
      organisation: application.organisation,
      refusedAt: at,
      ground,
      reason,
    },
  );
}

/** Before the list is out: what has not left the house can be taken back. On the notify route the clearance was the accreditation. */
export function mayTakeBackClearance(review: Reviewed): Refusal | null {
  const { application, decision } = review;
  if (application.state === "circulated" || hasLeftAList(review)) return refuse("list_is_out");
  if (application.state !== "cleared") return refuse("application_is_not_cleared");
  if (isNotifyRoute(application.route)) {
    return refuse("clearance_has_accredited", {}, decision.provisions.information.cites);
  }
  return refuseOtherOffice(review);
}

/** A list of the track of its class is behind it. */
function hasLeftAList({ application, decision, further }: Reviewed): boolean {
  const track = application.class === null ? null : classIn(decision, application.class).track;
  const left = [...further.lists, ...further.windows].map(({ stage }) => stage);
  return track?.some(({ key }) => left.includes(key)) === true;
}

/** It waits for review again. The organisation was told of its clearance, and is told why it no longer counts. */
export function takeBackClearance(
  review: Reviewed,
  reason: string,
  at: Instant,
): Ruling<{ readonly application: Submitted; readonly step: Step }, ClearanceTakenBack> {
  const refusal = mayTakeBackClearance(review) ?? refuseReason(reason);
  if (refusal !== null) return refusal;
  const application = mustBeIn("cleared", review.application);
  const { id, organisation } = application;
  const stage = mustExist(officeRulings(classIn(review.decision, application.class).track).at(-1) ?? null).key;
  return accept(
    {
      application: { ...sentOf(application), state: "submitted" },
      step: { application: id, stage, outcome: "taken-back", at, knownAt: at, by: review.officer.person, reason },
    },
    { type: "ClearanceTakenBack", application: id, organisation, takenBackAt: at, reason },
  );
}

/** A review that has ended in a refusal, with what its organisation has in the process beside it. */
export interface RefusedReview extends InReview {
  readonly history: Pick<OrganisationHistory, "accredited" | "underWay">;
}

/**
 * What an officer has refused: as long as somebody could still rule on it, and nothing has taken its place. What time has refused, or a list, no
 * officer takes back.
 */
export function mayTakeBackRefusal(review: RefusedReview, at: Instant): Refusal | null {
  const { application, decision, history, silence } = review;
  if (application.state !== "refused") return refuse("application_is_not_refused");
  const refusal = refuseOtherOffice(review);
  if (refusal !== null) return refusal;
  // Its way would lead to no accreditation, whatever anybody says.
  if (modalitiesStanding(decision, silence, at) === "superseded") {
    return refuse("call_is_under_an_earlier_decision", {}, decision.citation);
  }
  if (history.accredited || history.underWay) {
    return refuse("refused_organisation_has_applied_again", {}, decision.provisions.validity.cites);
  }
  const { now } = caseStanding({ ...reopened(review, application, at), period: null, voices: [] }, at);
  return now.kind === "waits" && now.for === "ruling"
    ? null
    : refuse("refusal_is_past_its_session", {}, decision.provisions.validity.cites);
}

/** As it would stand if its refusal were taken back at the instant. */
function reopened(review: RefusedReview, application: Refused, at: Instant): RefusedReview {
  const { further, decision } = review;
  const stage = mustExist(officeStageOf({ application, decision, further })).key;
  const takenBack = { stage, outcome: "taken-back", decidedAt: at, knownAt: at, curableUntil: null } as const;
  return {
    ...review,
    application: { ...sentOf(application), state: "submitted" },
    further: { ...further, rulings: [...further.rulings, takenBack] },
  };
}

/** It waits for review again, with its receipt. The organisation was told of its refusal, and is told why it no longer counts. */
export function takeBackRefusal(
  review: RefusedReview,
  reason: string,
  at: Instant,
): Ruling<{ readonly application: Submitted; readonly step: Step }, RefusalTakenBack> {
  const refusal = mayTakeBackRefusal(review, at) ?? refuseReason(reason);
  if (refusal !== null) return refusal;
  const application = mustBeIn("refused", review.application);
  const { id, organisation } = application;
  const stage = mustExist(officeStageOf({ ...review, application })).key;
  return accept(
    {
      application: { ...sentOf(application), state: "submitted" },
      step: { application: id, stage, outcome: "taken-back", at, knownAt: at, by: review.officer.person, reason },
    },
    { type: "RefusalTakenBack", application: id, organisation, takenBackAt: at, reason },
  );
}

/** What is cleared stays cleared, and does not go on the list that goes out next. */
export function mayHoldBack(review: Reviewed): Refusal | null {
  const refusal = mayTakeBackClearance(review);
  if (refusal !== null) return refusal;
  return isHeldBack(review.application) ? refuse("application_is_held_back") : null;
}

export function holdBack(review: Reviewed, reason: string, at: Instant): Ruling<Cleared, ApplicationHeldBack> {
  const refusal = mayHoldBack(review) ?? refuseReason(reason);
  if (refusal !== null) return refusal;
  const application = mustBeIn("cleared", review.application);
  const { id, organisation } = application;
  return accept(
    { ...application, heldBack: { at, by: review.officer.person, reason } },
    { type: "ApplicationHeldBack", application: id, organisation, heldBackAt: at, reason },
  );
}

export function mayRelease(review: Reviewed): Refusal | null {
  const refusal = mayTakeBackClearance(review);
  if (refusal !== null) return refusal;
  return isHeldBack(review.application) ? null : refuse("application_is_not_held_back");
}

/** It goes on the next list again. */
export function release(review: Reviewed, at: Instant): Ruling<Cleared, ApplicationReleased> {
  const refusal = mayRelease(review);
  if (refusal !== null) return refusal;
  const application = mustBeIn("cleared", review.application);
  const { id, organisation } = application;
  return accept(
    { ...application, heldBack: null },
    { type: "ApplicationReleased", application: id, organisation, releasedAt: at },
  );
}

function isHeldBack(application: Application): boolean {
  return application.state === "cleared" && application.heldBack !== null;
}

export function refuseReason(reason: string): Refusal | null {
  return reason.trim() === "" ? refuse("change_of_clearance_needs_a_reason") : null;
}
