import { hasOpened, type Instant, settlesAt } from "../kit/calendar.ts";
import { mustExist } from "../kit/must-exist.ts";
import { type Citation, type Details, impossible } from "../kit/ruling.ts";
import { asStagesSay, type Obeyed } from "../modalities/as-stages-say.ts";
import { adoptedSince, isNotifyRoute, type ModalitiesDecision } from "../modalities/modalities.ts";
import type { Route } from "../modalities/provisions.ts";
import { isAsOfRight, type RulingStage } from "../modalities/stages.ts";
import { classIn } from "../modalities/templates.ts";
import type { Application } from "./application.ts";
import { missingInformation } from "./application.ts";
import { type ApplicationRecord, type ApplicationStanding, movesOf } from "./application-standing.ts";
import { caseStanding, officeStageOf, rulingOffice } from "./case.ts";
import type { Awaited, ExplainedProvision, Outcome, ProvisionCode, ProvisionOutcome } from "./provision-outcome.ts";

/** As its standing is told: with the answers, which say what is missing. */
export interface ToExplain extends ApplicationRecord {
  readonly application: Application;
}

/** An application at an instant, with everything on which its outcome rests. */
export interface Story extends ToExplain {
  readonly standing: ApplicationStanding;
  readonly at: Instant;
  /** Of its class; null while none is chosen. */
  readonly route: Route | null;
  /** A draft whose call has closed. */
  readonly missed: boolean;
}

interface Particulars {
  readonly at?: Instant | null;
  readonly by?: Awaited | null;
  readonly details?: Details;
}

type Step = (outcome: Outcome, code: ProvisionCode, particulars?: Particulars) => ProvisionOutcome;

export function step(provision: ExplainedProvision, cites: Citation): Step {
  return (outcome, code, { at = null, by = null, details = {} } = {}) => ({
    provision,
    outcome,
    at,
    by,
    cites,
    code,
    details,
  });
}

/** Refused, withdrawn, missed, or on a route that leads nowhere: what would have followed no longer applies. */
export function hasEnded({ application, route, missed, standing }: Story): boolean {
  return (
    missed ||
    route === "closed" ||
    route === "carried-over" ||
    standing.kind === "refused" ||
    application.state === "withdrawn"
  );
}

/** What its decision says of lists and objections: that of its class, where the decision has its own. */
export function obeyedOf({ application, decision }: Story): Obeyed {
  return asStagesSay(decision, application.class ?? undefined);
}

/** Nobody has said yet in which class it is. */
export function followsFromClass({ missed }: Story, say: Step): ProvisionOutcome {
  return missed
    ? say("not-applicable", "no_longer_applies")
    : say("awaited", "category_not_chosen", { by: "organisation" });
}

function citesOfClass({ class: own }: Pick<Application, "class">, decision: ModalitiesDecision): Citation {
  return own === null ? decision.citation : classIn(decision, own).cites;
}

export function explainModalities({ decision, silence, at }: Story): ProvisionOutcome {
  const say = step("modalities", decision.citation);
  const since = adoptedSince(decision, silence, at);
  if (decision.adoption?.by === "meeting" && since !== null)
    return say("satisfied", "modalities_adopted_in_meeting", { at: since });
  if (since !== null || decision.adoption?.by === "silence")
    return say("satisfied", "modalities_adopted_by_silence", { at: since });
  return say("failed", "modalities_not_in_force");
}

/** That the class in which it was received turned out not to be open to it, and it went on in the one to which it agreed. */
export function explainMove(story: Story): ProvisionOutcome[] {
  const { application, decision, at } = story;
  if (application.state === "draft" || application.movedFrom === null) return [];
  const { cites } = classIn(decision, application.movedFrom);
  return movesOf(story, at).map((movedAt) =>
    step("categories", cites)("satisfied", "claim_not_verified_goes_on", { at: movedAt }),
  );
}

export function explainRoute({ application, decision, route }: Story): ProvisionOutcome {
  const say = step("categories", citesOfClass(application, decision));
  switch (route) {
    case null:
      return say("awaited", "category_not_chosen", { by: "organisation" });
    case "notify":
      return say("satisfied", "category_notifies");
    case "notify-and-list":
      return say("satisfied", "category_is_listed");
    case "no-objection":
      return say("satisfied", "category_needs_no_objection");
    case "body-decides":
      return say("satisfied", "category_is_decided_by_body");
    case "closed":
      return say("failed", "category_closed");
    case "carried-over":
      return say("not-applicable", "category_carried_over");
    default:
      return impossible(route);
  }
}

export function explainCall({ application, call, at, missed }: Story): ProvisionOutcome {
  const say = step("call", { source: call.title, paragraph: null });
  if (application.state !== "draft") return say("satisfied", "received_in_time", { at: application.receivedAt });
  if (missed) return say("failed", "call_missed", { at: call.window.closesAt });
  return hasOpened(call.window, at)
    ? say("awaited", "call_awaits_submission", { at: call.window.closesAt, by: "organisation" })
    : say("awaited", "call_awaits_opening", { at: call.window.opensAt, by: "clock" });
}

export function explainInformation({ application, call, decision, missed }: Story): ProvisionOutcome {
  const say = step("information", decision.provisions.information.cites);
  if (application.state !== "draft") return say("satisfied", "information_complete", { at: application.receivedAt });
  const count = missingInformation(application, decision).length;
  if (count === 0) return say("satisfied", "information_complete");
  return missed
    ? say("failed", "information_missing", { at: call.window.closesAt, details: { count } })
    : say("awaited", "information_missing", { at: call.window.closesAt, by: "organisation", details: { count } });
}

export function explainScreening(story: Story): ProvisionOutcome {
  const { application, decision, route, standing } = story;
  const screenedBy = rulingOffice(story);
  const say = step("screening", (officeStageOf(story) ?? decision.provisions.information).cites);
  if (comesInAsOfRight(story)) return say("not-applicable", "screening_not_needed");
  const verifies = route !== null && isNotifyRoute(route);
  const { now } = caseStanding(story, story.at);
  const owedBy = now.kind === "waits" && now.for === "ruling" ? now.until : null;
  const byDefault = defaultOf(story, ({ what }) => what !== "determination");
  if (byDefault !== null) {
    const { answer, at, cites: stated } = byDefault;
    return step("screening", stated)(answer === "yes" ? "satisfied" : "failed", "nobody_ruled_in_time", {
      at,
      details: { answer },
    });
  }
  switch (application.state) {
    case "draft":
      if (hasEnded(story)) return say("not-applicable", "no_longer_applies");
      if (route === null) return followsFromClass(story, say);
      return say("awaited", "screening_after_submission", { by: screenedBy, details: { screenedBy } });
    case "submitted":
      if (standing.kind === "returned") {
        return say("awaited", "screening_returned", { at: standing.curableUntil, by: "organisation" });
      }
      if (standing.kind === "settling") {
        return say("awaited", "screening_settles", { at: standing.settlesAt, by: "clock" });
      }
      if (standing.kind === "refused") return say("failed", "screening_not_completed", { at: standing.refusedAt });
      return verifies
        ? say("awaited", "status_verification_awaited", { at: owedBy, by: screenedBy, details: { screenedBy } })
        : say("awaited", "screening_awaited", { at: owedBy, by: screenedBy, details: { screenedBy } });
    case "cleared":
    case "circulated":
      return say("satisfied", verifies ? "status_verified" : "screening_cleared", {
        at: application.clearedAt,
        details: {
          screenedBy,
        },
      });
    case "refused":
      return say("failed", "screening_refused", {
        at: application.refusedAt,
        details: {
          screenedBy,
          reason: application.reason,
        },
      });
    case "withdrawn":
      return say("not-applicable", "no_longer_applies");
    default:
      return impossible(application);
  }
}

export function explainAccreditation(story: Story): ProvisionOutcome {
  const { application, call, decision, standing, missed, route } = story;
  const say = step("accreditation", citesOfClass(application, decision));
  const { effect } = obeyedOf(story);
  const because = (source: Citation) => step("accreditation", source);
  switch (standing.kind) {
    case "draft":
      if (missed) return say("failed", "not_accredited_by_missed_call", { at: call.window.closesAt });
      return explainAwaitedAccreditation(story, say);
    case "submitted":
    case "cleared":
    case "circulated":
    case "settling":
      return explainAwaitedAccreditation(story, say);
    case "refused":
      if (endedByDefault(story) !== null) return explainEndByDefault(story, standing.refusedAt);
      return because(decision.provisions.information.cites)(
        "failed",
        application.state === "refused" ? "not_accredited_by_screening" : "not_accredited_as_incomplete",
        { at: standing.refusedAt },
      );
    case "withdrawn":
      return say("failed", "application_withdrawn", { at: standing.withdrawnAt });
    case "not-accredited":
      return explainNotAccredited(story, standing.closedAt);
    case "returned":
      return explainAwaitedAccreditation(story, say);
    case "before-body":
      return route === "body-decides"
        ? say("awaited", "accreditation_by_decision_of_body", { at: standing.dueAt, by: "body" })
        : because(effect.cites)("awaited", "accreditation_by_body_after_objection", {
            at: standing.dueAt,
            by: "body",
          });
    case "in-consultation":
      return because(effect.cites)("awaited", "accreditation_after_consultations", {
        at: standing.closesAt,
        by: "chair",
      });
    case "undecided":
      return because(decision.provisions.validity.cites)("not-applicable", "application_left_undecided", {
        at: standing.since,
      });
    case "accredited":
      return standing.condition === "in-force"
        ? say("satisfied", accreditingCode(story), { at: standing.grantedAt })
        : explainEndedAccreditation(story, { condition: standing.condition, since: standing.since });
    default:
      return impossible(standing);
  }
}

function comesInAsOfRight({ application, decision }: Story): boolean {
  return application.class !== null && isAsOfRight(classIn(decision, application.class).track);
}

/** That nobody had ruled when an answer was due, at a stage of the kind: the last of them. */
function defaultOf(story: Story, of: (stage: RulingStage) => boolean) {
  const { passed } = caseStanding(story, story.at);
  const found = passed.findLast(
    ({ stage, outcome }) => outcome === "by-default" && stage.kind === "ruling" && of(stage),
  );
  if (found?.stage.kind !== "ruling" || found.stage.ifNone === "waits") return null;
  // Another office has ruled since, and what it said is told.
  const later = passed.slice(passed.indexOf(found) + 1).filter(({ outcome }) => outcome !== "passed-over");
  if (later.some(({ stage }) => stage.kind === "ruling" && of(stage))) return null;
  const { ifNone: answer, cites } = found.stage;
  return { answer, at: found.at, cites, isLast: later.length === 0 };
}

/** Where that ended it. */
function endedByDefault(story: Story) {
  const found = defaultOf(story, () => true);
  return found?.isLast === true ? found : null;
}

function explainEndByDefault(story: Story, at: Instant): ProvisionOutcome {
  const { cites } = mustExist(endedByDefault(story));
  return step("accreditation", cites)("failed", "not_accredited_by_default", { at });
}

function accreditingCode(story: Story): ProvisionCode {
  if (endedByDefault(story) !== null) return "accredited_by_default";
  if (wasDeterminedFor(story)) return "accredited_by_body";
  if (comesInAsOfRight(story)) return "accredited_as_of_right";
  return (story.route !== null && isNotifyRoute(story.route)) || story.period === null
    ? "accredited_by_notification"
    : "accredited_by_silence";
}

/** Whether a body has let it in, or the text where the body had not ruled in time. */
export function wasDeterminedFor(story: Story): boolean {
  return caseStanding(story, story.at).passed.some(
    ({ stage, outcome }) =>
      stage.kind === "ruling" &&
      stage.what === "determination" &&
      (outcome === "yes" || (outcome === "by-default" && stage.ifNone === "yes")),
  );
}

/** An objection by itself, one that its State maintained when the Chair consulted it, or the body that decides. */
function explainNotAccredited(story: Story, closedAt: Instant): ProvisionOutcome {
  const { effect } = obeyedOf(story);
  const { now } = caseStanding(story, story.at);
  const stage = now.kind === "not-accredited" ? now.stage : null;
  if (endedByDefault(story) !== null) return explainEndByDefault(story, closedAt);
  const say = step("accreditation", stage?.cites ?? effect.cites);
  switch (stage?.kind) {
    case "ruling":
      return say("failed", "not_accredited_by_body", { at: closedAt });
    case "consultation":
      return say("failed", "not_accredited_after_consultations", { at: closedAt });
    case "window":
    case "list":
    case undefined:
      return step("accreditation", effect.cites)("failed", "not_accredited_by_objection", { at: closedAt });
    default:
      return impossible(stage);
  }
}

function explainAwaitedAccreditation(story: Story, say: Step): ProvisionOutcome {
  const { period, route } = story;
  if (comesInAsOfRight(story)) return say("awaited", "accreditation_as_of_right", { by: "organisation" });
  switch (route) {
    case null:
      return followsFromClass(story, say);
    case "notify":
    case "notify-and-list":
      return say("awaited", "accreditation_after_verification", { by: rulingOffice(story) });
    case "no-objection":
      return say("awaited", "accreditation_by_silence", {
        at: period === null ? null : settlesAt(period.window),
        by: "clock",
      });
    case "body-decides":
      return say("awaited", "accreditation_by_decision_of_body", { by: "body" });
    case "closed":
    case "carried-over":
      return say("failed", "not_accredited_by_route");
    default:
      return impossible(route);
  }
}

function explainEndedAccreditation(
  { decision, accreditation }: Story,
  { condition, since }: { readonly condition: "suspended" | "withdrawn" | "expired"; readonly since: Instant },
): ProvisionOutcome {
  const { suspension, validity } = decision.provisions;
  if (condition === "expired")
    return step("accreditation", validity.cites)("failed", "accreditation_expired", { at: since });
  const say = step("accreditation", suspension.cites);
  const last = accreditation?.changes.findLast((change) => change.kind === condition);
  const details: Details = last === undefined ? {} : { ground: last.ground };
  const code = condition === "suspended" ? "accreditation_suspended" : "accreditation_withdrawn";
  return say("failed", code, { at: since, details });
}

export function explainValidity(story: Story): ProvisionOutcome {
  const { decision, standing } = story;
  const { reapplication, cites, ...valid } = decision.provisions.validity;
  const say = step("validity", cites);
  if (standing.kind === "refused" || standing.kind === "not-accredited") {
    if (!reapplication.allowed) return say("failed", "may_not_apply_again");
    return say("awaited", reapplication.after === null ? "may_apply_again" : "may_apply_again_later", {
      by: "organisation",
    });
  }
  if (hasEnded(story)) return say("not-applicable", "no_longer_applies");
  const accredited = standing.kind === "accredited" && standing.condition === "in-force";
  if (standing.kind === "accredited" && !accredited) return say("not-applicable", "no_longer_applies");
  const validUntil = standing.kind === "accredited" ? standing.validUntil : null;
  const details: Details = validUntil === null ? {} : { validUntilOn: validUntil.toString() };
  const outcome = accredited ? "satisfied" : "awaited";
  const by = accredited ? null : "clock";
  switch (valid.until) {
    case "session":
      return say(outcome, "valid_for_session", { by, details });
    case "mandate":
      return say(outcome, "valid_for_mandate", { by, details });
    case "date":
      return say(outcome, "valid_until_its_day", { by, details });
    case "cycle":
      return say(outcome, "valid_for_cycle", { by, details });
    default:
      return impossible(valid);
  }
}
