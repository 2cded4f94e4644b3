import type { StandingInAWord } from "../applications/standing-in-a-word.ts";
import { impossible } from "../kit/ruling.ts";
import { isNotifyRoute } from "../modalities/modalities.ts";
import type { Route } from "../modalities/provisions.ts";

/* What the list that goes out to the States next leaves out, and why: each application that the call has is on it or has one reason. */

export const leftOutBecause = [
  "submitted",
  "returned",
  "heldBack",
  "waiting",
  "laterTurn",
  "beforeBody",
  "noListYet",
  "notified",
  "otherRoute",
  "circulated",
  "refused",
  "undecided",
  "decided",
  "withdrawn",
  "draft",
] as const;
export type LeftOutBecause = (typeof leftOutBecause)[number];

/** What the list asks about an application. */
export interface BeforeList {
  readonly standing: StandingInAWord;
  readonly route: Route | null;
  /** Whether it was on a list before. */
  readonly listed: boolean;
  readonly heldBack: boolean;
  /** Of what waits for a list: before whom it goes, and when. */
  readonly waits: {
    readonly before: "no-objection" | "body-decides";
    readonly turn: "next" | "cut-off" | "later";
  } | null;
}

/** Null for what is on the list. */
export function whyLeftOut({ standing, route, listed, heldBack, waits }: BeforeList): LeftOutBecause | null {
  if (waits !== null) {
    if (waits.before === "body-decides") return "beforeBody";
    if (waits.turn === "next") return null;
    return waits.turn === "cut-off" ? "waiting" : "laterTurn";
  }
  switch (standing) {
    case "draft":
    case "draft-closed":
      return "draft";
    case "submitted":
    case "interest-notified":
      return "submitted";
    case "returned":
    case "withdrawn":
      return standing;
    case "cleared":
      if (heldBack) return "heldBack";
      if (isNotified(route)) return "notified";
      return route === "no-objection" || route === "body-decides" ? "noListYet" : "otherRoute";
    case "circulated":
    case "settling":
    case "in-consultation":
      return "circulated";
    case "before-body":
      return listed ? "circulated" : "beforeBody";
    case "refused":
    case "undecided":
      return listed ? "circulated" : standing;
    case "accredited":
    case "suspended":
    case "accreditation-withdrawn":
    case "expired":
      if (listed) return "circulated";
      return isNotified(route) ? "notified" : "decided";
    case "not-accredited":
      return listed ? "circulated" : "decided";
    default:
      return impossible(standing);
  }
}

function isNotified(route: Route | null): boolean {
  return route !== null && isNotifyRoute(route);
}
