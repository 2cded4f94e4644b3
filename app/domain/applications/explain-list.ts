import { type Instant, settlesAt } from "../kit/calendar.ts";
import { impossible } from "../kit/ruling.ts";
import { isNotifyRoute } from "../modalities/modalities.ts";
import { type Follows, followsFrom, questionOf } from "../modalities/what-follows.ts";
import { periodStanding } from "../objections/period.ts";
import type { WindowBefore } from "./case.ts";
import { freedByConsultation, wasDeterminedFor } from "./explain-accreditation.ts";
import {
  enoughIn,
  followsFromClass,
  hasEnded,
  obeyedOf,
  presentWindow,
  step,
  type Story,
  windowOnTheWay,
} from "./explain-steps.ts";
import type { ProvisionCode, ProvisionOutcome } from "./provision-outcome.ts";

/* Why an application stands as it stands: its lists, the periods in which States answered them, and what they have said. */

/** Each window that it has behind it, with its list: what came of it is known, since it went on. */
export function explainWindowsBefore(story: Story): ProvisionOutcome[] {
  return story.further.windows.flatMap((one) => explainBefore(story, one));
}

function explainBefore(story: Story, { stage: key, period: { window } }: WindowBefore): ProvisionOutcome[] {
  const found = windowOnTheWay(story, key);
  const answered = story.passed.find(({ stage }) => stage.key === key);
  if (found === null || answered === undefined) return [];
  const { circulation, objection } = obeyedOf(story, found);
  const list = story.passed.slice(0, story.passed.indexOf(answered)).findLast(({ outcome }) => outcome === "listed");
  const at = window.closesAt;
  const { cites } = questionOf(story.decision, found.of, found.window);
  const follows = followsFrom(story.decision, found.of, found.window, "objected");
  const enough = enoughIn(found.window);
  return [
    step("circulation", circulation.cites)("satisfied", "circulated_to_missions", {
      at: list?.at ?? window.opensAt,
    }),
    step("period", circulation.cites)("satisfied", "period_ended", { at }),
    answered.outcome === "objected"
      ? step("objection", cites)("satisfied", "objection_leads_on", { at, details: { to: follows.to, ...enough } })
      : step("objection", objection.cites)("satisfied", "no_objection_stands", { at, details: enough }),
  ];
}

export function explainCirculation(story: Story): ProvisionOutcome {
  const { application, route } = story;
  const say = step("circulation", obeyedOf(story).circulation.cites);
  if (route === null) return followsFromClass(story, say);
  if (isNotifyRoute(route)) return say("not-applicable", "circulation_not_needed");
  if (hasEnded(story)) return say("not-applicable", "no_longer_applies");
  return application.state === "circulated"
    ? say("satisfied", "circulated_to_missions", { at: application.circulatedAt })
    : say("awaited", "circulation_awaited", { by: "secretariat" });
}

export function explainPeriod(story: Story): ProvisionOutcome {
  const { period, route, at } = story;
  const say = step("period", obeyedOf(story).circulation.cites);
  if (route === null) return followsFromClass(story, say);
  if (route !== "no-objection" || presentWindow(story) === null) return say("not-applicable", "period_not_needed");
  if (hasEnded(story)) return say("not-applicable", "no_longer_applies");
  if (period === null) return say("awaited", "period_after_circulation", { by: "secretariat" });
  const { window } = period;
  const standing = periodStanding(period, at);
  switch (standing) {
    case "upcoming":
      return say("awaited", "period_awaits_opening", { at: window.opensAt, by: "clock" });
    case "open":
      return say("awaited", "period_open", { at: window.closesAt, by: "clock" });
    case "settling":
      return say("awaited", "period_settling", { at: settlesAt(window), by: "clock" });
    case "closed":
      return say("satisfied", "period_ended", { at: window.closesAt });
    default:
      return impossible(standing);
  }
}

export function explainObjections(story: Story): ProvisionOutcome {
  const { period, route, at } = story;
  const { objection } = obeyedOf(story);
  const say = step("objection", objection.cites);
  if (route === null) return followsFromClass(story, say);
  if (route !== "no-objection" || objection.by === "nobody" || presentWindow(story) === null)
    return say("not-applicable", "objection_not_possible");
  if (hasEnded(story)) return say("not-applicable", "no_longer_applies");
  if (period === null) return say("awaited", "objection_not_yet_possible", { by: "member-states" });
  const { window } = period;
  const periodNow = periodStanding(period, at);
  switch (periodNow) {
    case "upcoming":
      return say("awaited", "objection_not_yet_possible", { at: window.opensAt, by: "member-states" });
    case "open":
      return say("awaited", "objections_possible", { at: window.closesAt, by: "member-states" });
    case "settling":
      return say("awaited", "objections_being_counted", { at: settlesAt(window), by: "clock" });
    case "closed":
      return explainAnswer(story, window.closesAt);
    default:
      return impossible(periodNow);
  }
}

function explainAnswer(story: Story, at: Instant): ProvisionOutcome {
  const present = presentWindow(story);
  const answered = story.passed.find(({ stage }) => stage.key === present?.window.key);
  const enough = present === null ? {} : enoughIn(present.window);
  if (present === null || answered?.outcome !== "objected")
    return step("objection", obeyedOf(story).objection.cites)("satisfied", "no_objection_stands", {
      at,
      details: enough,
    });
  const freed = freedByConsultation(story);
  if (freed !== null)
    return step("objection", freed.stage.cites)("satisfied", "no_objection_stands", { at: freed.at, details: enough });
  const { objected, cites } = questionOf(story.decision, present.of, present.window);
  const { code, isEnd } = objectionStands(objected);
  const outcome = isEnd && !wasDeterminedFor(story) ? "failed" : "satisfied";
  return step("objection", cites)(outcome, code, { at, details: { to: objected.to, ...enough } });
}

/** `isEnd`: it keeps the organisation out, unless a body decides otherwise. */
function objectionStands({ to }: Follows): { readonly code: ProvisionCode; readonly isEnd: boolean } {
  switch (to) {
    case "not-accredited":
    case "refused":
      return { code: "objection_stands", isEnd: true };
    case "body":
      return { code: "objection_before_body", isEnd: true };
    case "chair":
      return { code: "objection_before_chair", isEnd: true };
    case "states":
    case "class":
    case "office":
    case "accredited":
      return { code: "objection_leads_on", isEnd: false };
    default:
      return impossible(to);
  }
}
