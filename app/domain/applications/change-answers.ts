import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { answerItems, type Answers } from "./answer-items.ts";
import { type Application, missingInformation, mustBeIn, type Submitted } from "./application.ts";
import { type CallForApplications, refuseOutsideCall } from "./call.ts";
import { type Basis, caseStanding } from "./case.ts";
import type { AnswersChanged } from "./events.ts";
import { settled } from "./typed-answers.ts";

/** An application that was received, before its organisation, which may put its answers right. */
export interface ChangingAnswers extends Omit<Basis, "application" | "period" | "voices"> {
  readonly application: Application;
  readonly call: CallForApplications;
}

/** What an application said until it was changed. */
export interface EarlierAnswers {
  readonly application: Id<"application">;
  readonly answers: Answers;
  /** The receipt of what took their place. */
  readonly replacedAt: Instant;
}

/** Until the call closes, and while nobody has ruled on anything: what others would have answered by then, it may answer better. */
export function mayChangeAnswers(changing: ChangingAnswers, at: Instant): Refusal | null {
  const { application, call, decision, further } = changing;
  if (application.state !== "submitted") return refuse("application_is_not_submitted");
  const closed = refuseOutsideCall(call, at);
  if (closed !== null) return closed;
  const { now } = caseStanding({ ...changing, period: null, voices: [] }, at);
  return now.kind === "waits" && further.rulings.length === 0 && application.movedFrom === null
    ? null
    : refuse("answers_are_settled", {}, decision.provisions.information.cites);
}

/** It keeps its receipt; what was sent before stays on record. Nothing that is asked for may be taken out. */
export function changeAnswers(
  changing: ChangingAnswers,
  given: Partial<Answers>,
  at: Instant,
): Ruling<{ readonly application: Submitted; readonly earlier: EarlierAnswers }, AnswersChanged> {
  const refusal = mayChangeAnswers(changing, at);
  if (refusal !== null) return refusal;
  const { decision } = changing;
  const before = mustBeIn("submitted", changing.application);
  const application = { ...before, answers: settled({ ...before.answers, ...given }) };
  const changed = answerItems.filter((item) => application.answers[item] !== before.answers[item]);
  if (changed.length === 0) return refuse("answers_are_the_same");
  const missing = missingInformation(application, decision);
  if (missing.length > 0) {
    return refuse("application_is_incomplete", { count: missing.length }, decision.provisions.information.cites);
  }
  const { id, organisation } = application;
  return accept(
    { application, earlier: { application: id, answers: before.answers, replacedAt: at } },
    { type: "AnswersChanged", application: id, organisation, changedAt: at, changed },
  );
}
