import { type Instant, settlesAt } from "../kit/calendar.ts";
import { mustExist } from "../kit/must-exist.ts";
import { type Citation, type Details, impossible } from "../kit/ruling.ts";
import { isNotifyRoute } from "../modalities/modalities.ts";
import { followsFrom, questionOf } from "../modalities/what-follows.ts";
import { caseStanding, rulingOffice } from "./case.ts";
import {
  citesOfClass,
  comesInAsOfRight,
  defaultOf,
  enoughIn,
  followsFromClass,
  presentWindow,
  type Say,
  step,
  type Story,
  wasRefusedOnList,
  windowOnTheWay,
} from "./explain-steps.ts";
import type { ProvisionCode, ProvisionOutcome } from "./provision-outcome.ts";

/* Why an application stands as it stands: whether it is accredited, by whom, and what that waits for. */

export function explainAccreditation(story: Story): ProvisionOutcome {
  const { application, call, decision, standing, missed } = story;
  const say = step("accreditation", citesOfClass(application, decision));
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
      if (wasRefusedOnList(story))
        return because(citesOfStage(story))("failed", "not_accredited_by_objection", {
          at: standing.refusedAt,
          details: enoughInLast(story),
        });
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
      return wasObjectedTo(story)
        ? because(citesOfStage(story))("awaited", "accreditation_by_body_after_objection", {
            at: standing.dueAt,
            by: "body",
          })
        : say("awaited", "accreditation_by_decision_of_body", { at: standing.dueAt, by: "body" });
    case "in-consultation":
      return because(citesOfStage(story))("awaited", "accreditation_after_consultations", {
        at: standing.closesAt,
        by: "chair",
      });
    case "undecided":
      return because(decision.provisions.validity.cites)("not-applicable", "application_left_undecided", {
        at: standing.since,
      });
    case "accredited":
      return standing.condition === "in-force"
        ? explainGranted(story, standing.grantedAt)
        : explainEndedAccreditation(story, { condition: standing.condition, since: standing.since });
    default:
      return impossible(standing);
  }
}

/** In the window that it left last. */
function wasObjectedTo({ passed }: Story): boolean {
  return passed.findLast(({ stage }) => stage.kind === "window")?.outcome === "objected";
}

/** How many had to object in it. */
function enoughInLast({ passed }: Story): Details {
  const last = passed.findLast(({ stage }) => stage.kind === "window")?.stage;
  return last?.kind === "window" ? enoughIn(last) : {};
}

/** Of the stage at which it waits, or that ended its way. */
function citesOfStage(story: Story): Citation {
  const { now } = caseStanding(story, story.at);
  const stage = now.kind === "draft" ? null : now.stage;
  if (stage?.kind !== "window") return stage?.cites ?? story.decision.citation;
  const found = windowOnTheWay(story, stage.key);
  return found === null ? stage.cites : questionOf(story.decision, found.of, found.window).cites;
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

function explainGranted(story: Story, at: Instant): ProvisionOutcome {
  const freed = wasDeterminedFor(story) || endedByDefault(story) !== null ? null : freedByConsultation(story);
  if (freed !== null)
    return step("accreditation", freed.stage.cites)("satisfied", "accredited_after_consultations", {
      at,
      details: enoughInLast(story),
    });
  return step("accreditation", citesOfClass(story.application, story.decision))("satisfied", accreditingCode(story), {
    at,
  });
}

/** The consultation at whose end too few objections stood to keep it out; null where there was none. */
export function freedByConsultation({ passed }: Story): Story["passed"][number] | null {
  return passed.findLast(({ stage, outcome }) => stage.kind === "consultation" && outcome === "withdrawn") ?? null;
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
  const { now } = caseStanding(story, story.at);
  const stage = now.kind === "not-accredited" ? now.stage : null;
  if (endedByDefault(story) !== null) return explainEndByDefault(story, closedAt);
  const say = step("accreditation", citesOfStage(story));
  switch (stage?.kind) {
    case "ruling":
      return say("failed", "not_accredited_by_body", { at: closedAt });
    case "consultation":
      return say("failed", "not_accredited_after_consultations", { at: closedAt });
    case "window":
    case "list":
    case undefined:
      return say("failed", "not_accredited_by_objection", { at: closedAt, details: enoughInLast(story) });
    default:
      return impossible(stage);
  }
}

/** To what the silence of States leads in its window, which need not be an accreditation. */
function explainAwaitedBySilence(story: Story, say: Say): ProvisionOutcome {
  const present = presentWindow(story);
  if (present === null) return say("awaited", "accreditation_by_decision_of_body", { by: "body" });
  const { to } = followsFrom(story.decision, present.of, present.window, "silent");
  const at = story.period === null ? null : settlesAt(story.period.window);
  const enough = enoughIn(present.window);
  return to === "accredited"
    ? say("awaited", "accreditation_by_silence", { at, by: "clock", details: enough })
    : say("awaited", "silence_leads_on", { at, by: "clock", details: { to, ...enough } });
}

function explainAwaitedAccreditation(story: Story, say: Say): ProvisionOutcome {
  const { route } = story;
  if (comesInAsOfRight(story)) return say("awaited", "accreditation_as_of_right", { by: "organisation" });
  switch (route) {
    case null:
      return followsFromClass(story, say);
    case "notify":
    case "notify-and-list":
      return say("awaited", "accreditation_after_verification", { by: rulingOffice(story) });
    case "no-objection":
      return explainAwaitedBySilence(story, say);
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
