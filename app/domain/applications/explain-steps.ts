import { hasOpened, type Instant } from "../kit/calendar.ts";
import { type Citation, type Details, impossible } from "../kit/ruling.ts";
import { asStagesSay, type Obeyed } from "../modalities/as-stages-say.ts";
import { adoptedSince, isNotifyRoute, type ModalitiesDecision } from "../modalities/modalities.ts";
import type { Route } from "../modalities/provisions.ts";
import { type Class, isAsOfRight, type RulingStage, type StageKey, type WindowStage } from "../modalities/stages.ts";
import { classIn } from "../modalities/templates.ts";
import type { Application } from "./application.ts";
import { missingInformation } from "./application.ts";
import { type ApplicationRecord, type ApplicationStanding, moveOf } from "./application-standing.ts";
import { caseStanding, officeStageOf, rulingOffice } from "./case.ts";
import type { Awaited, ExplainedProvision, Outcome, ProvisionCode, ProvisionOutcome } from "./provision-outcome.ts";
import type { CaseStanding } from "./standing.ts";

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
  /** The stages that it has behind it. */
  readonly passed: CaseStanding["passed"];
}

interface Particulars {
  readonly at?: Instant | null;
  readonly by?: Awaited | null;
  readonly details?: Details;
}

export type Say = (outcome: Outcome, code: ProvisionCode, particulars?: Particulars) => ProvisionOutcome;

export function step(provision: ExplainedProvision, cites: Citation): Say {
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
export function hasEnded(story: Story): boolean {
  const { application, route, missed, standing } = story;
  return (
    missed ||
    route === "closed" ||
    route === "carried-over" ||
    (standing.kind === "refused" && !wasRefusedOnList(story)) ||
    application.state === "withdrawn"
  );
}

/** Objected to, it would have gone on in another class, to which it had not agreed; or the text refuses it. */
export function wasRefusedOnList({ application, standing }: Story): boolean {
  return standing.kind === "refused" && application.state === "circulated";
}

/** A window of a class through which it came, or is to come. */
interface OnTheWay {
  readonly of: Class;
  readonly window: WindowStage;
}

/** How many must object in the window, for the sentences about it; nothing where one is enough. */
export function enoughIn({ threshold }: Pick<WindowStage, "threshold">): Details {
  return threshold > 1 ? { threshold } : {};
}

/** A window by its key: of the class in which it was received, or of that in which it is now. */
export function windowOnTheWay(
  { application, decision }: Pick<ApplicationRecord, "application" | "decision">,
  key: StageKey,
): OnTheWay | null {
  const movedFrom = application.state === "draft" ? null : application.movedFrom;
  for (const own of [application.class, movedFrom]) {
    if (own === null) continue;
    const of = classIn(decision, own);
    const window = of.track?.find((stage) => stage.key === key);
    if (window?.kind === "window") return { of, window };
  }
  return null;
}

/** The window in which it is or, before its list goes out, to which it comes next; null where no State is asked any more. */
export function presentWindow(
  story: Pick<ApplicationRecord, "application" | "decision" | "further" | "period">,
): OnTheWay | null {
  const { application, decision, further, period } = story;
  if (application.class === null) return null;
  if (further.inWindow !== null) return windowOnTheWay(story, further.inWindow);
  const of = classIn(decision, application.class);
  const windows = (of.track ?? []).filter((stage) => stage.kind === "window");
  const behind = windows.findLastIndex(({ key }) => further.windows.some(({ stage }) => stage === key));
  // On a list without a period it is before a body.
  const window = application.state === "circulated" && period === null ? undefined : windows[behind + 1];
  return window === undefined ? null : { of, window };
}

/** What its decision says of lists and objections: of its present window or that which is given, where the decision has its own. */
export function obeyedOf(story: Story, window: OnTheWay | null = presentWindow(story)): Obeyed {
  const { application, decision } = story;
  return window === null
    ? asStagesSay(decision, application.class ?? undefined)
    : asStagesSay(decision, [{ class: window.of.key, window: window.window.key }]);
}

/** Nobody has said yet in which class it is. */
export function followsFromClass({ missed }: Story, say: Say): ProvisionOutcome {
  return missed
    ? say("not-applicable", "no_longer_applies")
    : say("awaited", "category_not_chosen", { by: "organisation" });
}

export function citesOfClass({ class: own }: Pick<Application, "class">, decision: ModalitiesDecision): Citation {
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

/** That the class in which it was received did not let it in, and it went on in the one to which it agreed. */
export function explainMove(story: Story): ProvisionOutcome[] {
  const move = moveOf(story, story.at);
  if (move === null) return [];
  const code = move.stage.kind === "ruling" ? "claim_not_verified_goes_on" : "list_answered_goes_on";
  return [step("categories", move.stage.cites)("satisfied", code, { at: move.at })];
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

export function explainInformation({ application, call, decision, missed, standing }: Story): ProvisionOutcome {
  const say = step("information", decision.provisions.information.cites);
  // Whoever was asked for more is not told that all is there.
  if (standing.kind === "returned")
    return say("awaited", "information_returned", { at: standing.curableUntil, by: "organisation" });
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

export function comesInAsOfRight({ application, decision }: Story): boolean {
  return application.class !== null && isAsOfRight(classIn(decision, application.class).track);
}

/** That nobody had ruled when an answer was due, at a stage of the kind: the last of them. */
export function defaultOf(story: Story, of: (stage: RulingStage) => boolean) {
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

export function explainValidity(story: Story): ProvisionOutcome {
  const { decision, standing } = story;
  const { reapplication, cites, ...valid } = decision.provisions.validity;
  const say = step("validity", cites);
  if (standing.kind === "refused" || standing.kind === "not-accredited") {
    if (!reapplication.allowed) return say("failed", "may_not_apply_again");
    // It may, and need not: nobody is waited for.
    return say("awaited", reapplication.after === null ? "may_apply_again" : "may_apply_again_later");
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
