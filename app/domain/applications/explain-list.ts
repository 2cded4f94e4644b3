import { settlesAt } from "../kit/calendar.ts";
import { impossible } from "../kit/ruling.ts";
import { isNotifyRoute } from "../modalities/modalities.ts";
import type { Provisions } from "../modalities/provisions.ts";
import { periodStanding } from "../objections/period.ts";
import { caseStanding } from "./case.ts";
import { followsFromClass, hasEnded, obeyedOf, step, type Story, wasDeterminedFor } from "./explain-steps.ts";
import type { ProvisionCode, ProvisionOutcome } from "./provision-outcome.ts";

/* Why an application stands as it stands: its list, the period in which States answer it, and what they have said. */

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
  if (route !== "no-objection") return say("not-applicable", "period_not_needed");
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
  const { objection, effect } = obeyedOf(story);
  const say = step("objection", objection.cites);
  if (route === null) return followsFromClass(story, say);
  if (route !== "no-objection" || objection.by === "nobody") return say("not-applicable", "objection_not_possible");
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
      return wasObjectedTo(story)
        ? step("objection", effect.cites)(wasDeterminedFor(story) ? "satisfied" : "failed", objectionStands(effect), {
            at: window.closesAt,
          })
        : say("satisfied", "no_objection_stands", { at: window.closesAt });
    default:
      return impossible(periodNow);
  }
}

function wasObjectedTo(story: Story): boolean {
  return caseStanding(story, story.at).passed.some(({ outcome }) => outcome === "objected");
}

function objectionStands({ kind }: Provisions["effect"]): ProvisionCode {
  switch (kind) {
    case "final":
      return "objection_stands";
    case "body-decides":
      return "objection_before_body";
    case "chair-consults":
      return "objection_before_chair";
    default:
      return impossible(kind);
  }
}
