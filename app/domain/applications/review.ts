import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { mustExist } from "../kit/must-exist.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { isNotifyRoute, type ModalitiesDecision } from "../modalities/modalities.ts";
import { classIn } from "../modalities/templates.ts";
import { type Application, type Cleared, mustBeIn, type Refused, sentOf, type Submitted } from "./application.ts";
import { firstRuling } from "./case.ts";
import type {
  ApplicationCleared,
  ApplicationHeldBack,
  ApplicationRefused,
  ApplicationReleased,
  ClearanceTakenBack,
} from "./events.ts";
import type { Step } from "./standing.ts";

/** Who reviews: the decision names the Secretariat or the Chair. */
export interface Officer {
  readonly person: Id<"person">;
  readonly role: "secretariat" | "chair";
}

/** An application before its officer. */
export interface Reviewed {
  readonly application: Application;
  readonly decision: ModalitiesDecision;
  readonly officer: Officer;
}

/** Before both: the officer clears or refuses. */
export function mayReview(review: Reviewed): Refusal | null {
  return review.application.state === "submitted" ? mayScreen(review) : refuse("application_is_not_submitted");
}

export function mayScreen({ decision, officer }: Pick<Reviewed, "decision" | "officer">): Refusal | null {
  const { screenedBy, cites } = decision.provisions.information;
  return officer.role === screenedBy ? null : refuse("not_allowed", {}, cites);
}

/** Relevant and competent to the scope and purpose; on the notify route, the claimed status is verified. */
export function clear(review: Reviewed, at: Instant): Ruling<Cleared, ApplicationCleared> {
  const refusal = mayReview(review);
  if (refusal !== null) return refusal;
  const { officer } = review;
  const application = mustBeIn("submitted", review.application);
  return accept(
    { ...application, state: "cleared", clearedAt: at, clearedBy: officer.person, heldBack: null },
    {
      type: "ApplicationCleared",
      application: application.id,
      organisation: application.organisation,
      route: application.route,
      clearedAt: at,
    },
  );
}

/** Always with its reason, which goes to the applicant. */
export function refuseApplication(review: Reviewed, reason: string, at: Instant): Ruling<Refused, ApplicationRefused> {
  const refusal = mayReview(review);
  if (refusal !== null) return refusal;
  const { decision, officer } = review;
  const application = mustBeIn("submitted", review.application);
  if (reason.trim() === "") return refuse("refusal_needs_a_reason", {}, decision.provisions.information.cites);
  return accept(
    { ...application, state: "refused", refusedAt: at, refusedBy: officer.person, reason },
    {
      type: "ApplicationRefused",
      application: application.id,
      organisation: application.organisation,
      refusedAt: at,
      reason,
    },
  );
}

/** Before the list is out: what has not left the house can be taken back. On the notify route the clearance was the accreditation. */
export function mayTakeBackClearance({ application, decision, officer }: Reviewed): Refusal | null {
  const { screenedBy, cites } = decision.provisions.information;
  if (application.state === "circulated") return refuse("list_is_out");
  if (application.state !== "cleared") return refuse("application_is_not_cleared");
  if (isNotifyRoute(application.route)) return refuse("clearance_has_accredited", {}, cites);
  return officer.role === screenedBy ? null : refuse("not_allowed", {}, cites);
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
  const stage = mustExist(firstRuling(classIn(review.decision, application.class).track) ?? null).key;
  return accept(
    {
      application: { ...sentOf(application), state: "submitted" },
      step: { application: id, stage, outcome: "taken-back", at, knownAt: at, by: review.officer.person, reason },
    },
    { type: "ClearanceTakenBack", application: id, organisation, takenBackAt: at, reason },
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

function refuseReason(reason: string): Refusal | null {
  return reason.trim() === "" ? refuse("change_of_clearance_needs_a_reason") : null;
}
