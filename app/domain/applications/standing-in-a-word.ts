import type { AccreditationStanding } from "../accreditation/accreditation.ts";
import { hasClosed, type Instant } from "../kit/calendar.ts";
import { impossible } from "../kit/ruling.ts";
import { isNotifyRoute, type ModalitiesDecision } from "../modalities/modalities.ts";
import { type ApplicationRecord, type ApplicationStanding, applicationStanding } from "./application-standing.ts";

/** The word under which a standing stands in messages/. */
export type StandingInAWord =
  | "draft"
  | "draft-closed"
  | "submitted"
  | "interest-notified"
  | "returned"
  | "cleared"
  | "refused"
  | "circulated"
  | "settling"
  | "in-consultation"
  | "before-body"
  | "accredited"
  | "suspended"
  | "accreditation-withdrawn"
  | "expired"
  | "not-accredited"
  | "undecided"
  | "withdrawn";

/** Those with which an application has its outcome. */
export const outcomes = [
  "accredited",
  "suspended",
  "accreditation-withdrawn",
  "expired",
  "not-accredited",
  "undecided",
  "refused",
  "withdrawn",
] as const satisfies readonly StandingInAWord[];
export type ApplicationOutcome = (typeof outcomes)[number];

/** What an accreditation that was granted can be since. */
export const afterGrant = [
  "accredited",
  "suspended",
  "accreditation-withdrawn",
  "expired",
] as const satisfies readonly ApplicationOutcome[];

/** Who has no accreditation in force and waits for none: what is left to them are sessions that invite all stakeholders. Who withdrew asks for none. */
export function isLeftOut(standing: StandingInAWord): boolean {
  return outcomes.some((one) => one === standing) && standing !== "accredited" && standing !== "withdrawn";
}

/** As outcomes are counted, whatever became of what was granted. */
export const outcomesCounted = [
  "accredited",
  "not-accredited",
  "refused",
  "withdrawn",
  "undecided",
] as const satisfies readonly ApplicationOutcome[];
export type OutcomeCounted = (typeof outcomesCounted)[number];

/** Those in which an application that was received waits for its outcome. */
export const waiting = [
  "submitted",
  "interest-notified",
  "returned",
  "cleared",
  "circulated",
  "settling",
  "in-consultation",
  "before-body",
] as const satisfies readonly StandingInAWord[];

/**
 * Where another application of the process stands when its organisation cannot apply, as far as no single day is asked: a time after which it may apply
 * again can run out while the call is open.
 */
export function standingsInTheWay({ provisions }: Pick<ModalitiesDecision, "provisions">) {
  const { allowed } = provisions.validity.reapplication;
  return {
    sharing: [...waiting, "accredited", "suspended"] satisfies readonly StandingInAWord[],
    always: (allowed ? [] : ["refused", "not-accredited"]) satisfies readonly StandingInAWord[],
  };
}

/** Where an application stands, in one word: the same for everybody who reads it. */
export function standingInAWord(record: ApplicationRecord, at: Instant): StandingInAWord {
  return inAWord(record, applicationStanding(record, at), at);
}

export function inAWord(
  { application, call }: Pick<ApplicationRecord, "application" | "call">,
  standing: ApplicationStanding,
  at: Instant,
): StandingInAWord {
  switch (standing.kind) {
    case "draft":
      return hasClosed(call.window, at) ? "draft-closed" : "draft";
    case "submitted":
      return application.state !== "draft" && isNotifyRoute(application.route) ? "interest-notified" : "submitted";
    case "accredited":
      return conditionInAWord(standing.condition);
    case "not-accredited":
    case "cleared":
    case "refused":
    case "circulated":
    case "settling":
    case "returned":
    case "before-body":
    case "in-consultation":
    case "undecided":
    case "withdrawn":
      return standing.kind;
    default:
      return impossible(standing);
  }
}

/** An accreditation's condition as the standing of its application. */
export function conditionInAWord(condition: AccreditationStanding["kind"]): ApplicationOutcome {
  switch (condition) {
    case "in-force":
      return "accredited";
    case "withdrawn":
      return "accreditation-withdrawn";
    case "suspended":
    case "expired":
      return condition;
    default:
      return impossible(condition);
  }
}
