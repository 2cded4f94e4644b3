import type { Instant } from "../kit/calendar.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { routeOf } from "../modalities/modalities.ts";
import { answerItems, type Answers } from "./answer-items.ts";
import {
  type Application,
  type Choice,
  chosenIn,
  missingInformation,
  mustBeIn,
  refuseClass,
  type Submitted,
} from "./application.ts";
import { type CallForApplications, refuseOutsideCall } from "./call.ts";
import { type Basis, caseStanding } from "./case.ts";
import { type ApplicationDocument, missingDocuments } from "./document.ts";
import type { ClassChanged } from "./events.ts";
import { settled } from "./typed-answers.ts";

/** An application that was received, before its organisation, which may choose another class. */
export interface ChangingClass extends Omit<Basis, "application" | "period" | "voices"> {
  readonly application: Application;
  readonly call: CallForApplications;
}

/** One class, until the call closes, and while nobody has ruled on anything. */
export function mayChangeClass(changing: ChangingClass, at: Instant): Refusal | null {
  const { application, call, decision, further } = changing;
  if (application.state !== "submitted") return refuse("application_is_not_submitted");
  const closed = refuseOutsideCall(call, at);
  if (closed !== null) return closed;
  const { now } = caseStanding({ ...changing, period: null, voices: [] }, at);
  return now.kind === "waits" && further.rulings.length === 0 && application.movedFrom === null
    ? null
    : refuse("class_is_settled", {}, decision.provisions.information.cites);
}

/** It keeps what it has sent, and the instant of its receipt; what another class asks beyond that is given with the choice. */
export function changeClass(
  changing: ChangingClass & { readonly documents: readonly ApplicationDocument[] },
  { choice, answers: given }: { readonly choice: Choice; readonly answers: Partial<Answers> },
  at: Instant,
): Ruling<Submitted, ClassChanged> {
  const refusal = mayChangeClass(changing, at);
  if (refusal !== null) return refusal;
  const { decision } = changing;
  const application = mustBeIn("submitted", changing.application);
  const closed = refuseClass(decision, choice.class);
  if (closed !== null) return closed;
  const { id, organisation, class: from } = application;
  const chosen = chosenIn(decision, choice);
  if (chosen.class === from && chosen.agreedTo === application.agreedTo) return refuse("class_is_the_same");
  const added = answerItems.filter((item) => application.answers[item] === null && (given[item] ?? null) !== null);
  const answers: Answers = settled({
    ...application.answers,
    ...Object.fromEntries(added.map((item) => [item, given[item]])),
  });
  const next = { ...application, ...chosen, answers, route: routeOf(decision, choice.class) };
  const missing = missingInformation(next, decision);
  if (missing.length > 0) {
    return refuse("class_asks_for_more", { count: missing.length }, decision.provisions.information.cites);
  }
  const lacking = missingDocuments(next, changing.documents, decision);
  if (lacking.length > 0) {
    return refuse("class_requires_documents", { count: lacking.length }, decision.provisions.information.cites);
  }
  return accept(next, {
    type: "ClassChanged",
    application: id,
    organisation,
    from,
    to: choice.class,
    added,
    changedAt: at,
  });
}
