import type { Instant } from "../kit/calendar.ts";
import { impossible } from "../kit/ruling.ts";
import { routeOf } from "../modalities/modalities.ts";
import type { Route } from "../modalities/provisions.ts";
import {
  type ApplicationRecord,
  type ApplicationStanding,
  applicationStanding,
  standingInAWord,
} from "./application-standing.ts";

/** What an organisation goes through on its way in. */
export type StageOnTheWay = "sent" | "verified" | "cleared" | "circulated" | "period" | "body" | "accredited";

/** What ends the way, or an accreditation; a suspension only breaks it. */
type StageAtTheEnd =
  "missed" | "refused" | "withdrawn" | "objected" | "suspended" | "accreditationWithdrawn" | "expired";

export interface StageOfApplication {
  readonly what: StageOnTheWay | StageAtTheEnd;
  /** Lived, here, to come, reached, or cut short. */
  readonly state: "done" | "here" | "yet" | "yes" | "cut";
  /** When it was; of where it is, until when. Null where nobody has said. */
  readonly at: Instant | null;
}

/** The stages of a route, as the decision has them. */
export function wayOf(route: Route): readonly StageOnTheWay[] {
  switch (route) {
    case "notify":
    case "notify-and-list":
      return ["sent", "verified", "accredited"];
    case "no-objection":
      return ["sent", "cleared", "circulated", "period", "accredited"];
    case "body-decides":
      return ["sent", "cleared", "body", "accredited"];
    case "closed":
    case "carried-over":
      return [];
    default:
      return impossible(route);
  }
}

/**
 * An application in a line: what is behind it, where it is, what is ahead, and where it ended. For the applicant's eyes too: while a period runs it is
 * the same whether or not a State has objected.
 */
export function trackOf(record: ApplicationRecord, now: Instant): StageOfApplication[] {
  const { application, decision } = record;
  const standing = applicationStanding(record, now);
  const way = wayOf(application.state === "draft" ? routeOf(decision, application.category) : application.route);
  const lived = livedBy(record, standing);
  const end = endOf(record, standing, now);
  const behind = way.slice(0, way.findLastIndex((what) => lived.has(what)) + 1);
  const ahead = way.slice(behind.length);
  const done = behind.map((what): StageOfApplication => ({ what, state: "done", at: lived.get(what) ?? null }));
  if (lived.has("accredited")) {
    if (end !== null) return [...done, { ...end, state: end.what === "suspended" ? "here" : "cut" }];
    return done.map((stage) => (stage.what === "accredited" ? { ...stage, state: "yes" } : stage));
  }
  if (end !== null) return [...done, { ...end, state: "cut" }, { what: "accredited", state: "yet", at: null }];
  return [
    ...done,
    ...ahead.map((what, place): StageOfApplication => {
      return place === 0 ? { what, state: "here", at: untilOf(record, what) } : { what, state: "yet", at: null };
    }),
  ];
}

function livedBy(
  { application, period }: ApplicationRecord,
  standing: ApplicationStanding,
): ReadonlyMap<StageOnTheWay, Instant> {
  const lived = new Map<StageOnTheWay, Instant>();
  if (application.state !== "draft") lived.set("sent", application.receivedAt);
  if (application.state === "cleared" || application.state === "circulated") {
    lived.set(wayOf(application.route).includes("verified") ? "verified" : "cleared", application.clearedAt);
  }
  if (application.state === "circulated") lived.set("circulated", application.circulatedAt);
  if (standing.kind === "accredited") {
    if (application.state === "circulated" && period !== null) lived.set("period", period.window.closesAt);
    lived.set("accredited", standing.grantedAt);
  }
  return lived;
}

function endOf(
  record: ApplicationRecord,
  standing: ApplicationStanding,
  now: Instant,
): Pick<StageOfApplication, "what" | "at"> | null {
  switch (standing.kind) {
    case "draft":
      return standingInAWord(record, now) === "draft-closed"
        ? { what: "missed", at: record.call.window.closesAt }
        : null;
    case "refused":
      return { what: "refused", at: standing.refusedAt };
    case "withdrawn":
      return { what: "withdrawn", at: standing.withdrawnAt };
    case "not-accredited":
      return { what: "objected", at: standing.closedAt };
    case "accredited":
      return endOfAccreditation(standing);
    case "submitted":
    case "cleared":
    case "circulated":
    case "settling":
      return null;
    default:
      return impossible(standing);
  }
}

function endOfAccreditation({ condition, since }: Extract<ApplicationStanding, { readonly kind: "accredited" }>) {
  switch (condition) {
    case "in-force":
      return null;
    case "withdrawn":
      return { what: "accreditationWithdrawn", at: since } as const;
    case "suspended":
    case "expired":
      return { what: condition, at: since };
    default:
      return impossible(condition);
  }
}

/** Until when an application is where it is: of a draft the deadline, of a list its closing instant. */
function untilOf({ application, call, period }: ApplicationRecord, what: StageOnTheWay): Instant | null {
  if (what === "sent") return call.window.closesAt;
  return what === "period" && application.state === "circulated" ? (period?.window.closesAt ?? null) : null;
}
