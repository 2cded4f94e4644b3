import type { Voice } from "#domain/applications/item-in-window.ts";
import type { Case } from "#domain/applications/records.ts";
import { standingOf } from "#domain/applications/standing.ts";
import type { Stage } from "#domain/modalities/stages.ts";
import { date, noHolidays } from "./factories.ts";
import { after, boundariesOf } from "./random-cases.ts";
import { aClass } from "./stages.ts";
import { toldOf } from "./track-oracle.ts";

const voice = (slot: number, given: Partial<Voice> = {}): Voice => ({
  kind: "objection",
  receivedAt: after(slot),
  endedAt: null,
  limitAt: null,
  maintainedAt: null,
  ...given,
});

/** One objection is withdrawn in time, one after the close, one stands; one State holds. */
function witnessRound(track: readonly Stage[]): Case {
  return {
    classes: [aClass("a", track)],
    class: "a",
    agreedTo: null,
    receivedAt: after(0),
    withdrawnAt: null,
    rulings: [
      { stage: "ruled", outcome: "yes", decidedAt: after(1), knownAt: after(1), curableUntil: null },
      { stage: "refused", outcome: "no", decidedAt: after(1), knownAt: after(1), curableUntil: null },
    ],
    cures: [],
    lists: [{ stage: "list", sealedAt: after(1) }],
    windows: [
      {
        stage: "window",
        window: { opensAt: after(2), closesAt: after(8), zone: "UTC" },
        voices: [voice(3, { endedAt: after(5) }), voice(4, { endedAt: after(17) }), voice(7, { kind: "hold" })],
      },
    ],
    scopeEndsAt: null,
    session: { beginsOn: date("2026-03-20"), endsOn: date("2026-03-24") },
    zone: "UTC",
    holidays: noHolidays,
  };
}

/** Whether an application stands otherwise on the one track than on the other, at any instant of that round. */
export function standsOtherwise(track: readonly Stage[], changed: readonly Stage[]): boolean {
  const [one, other] = [witnessRound(track), witnessRound(changed)];
  const told = (each: Case, at: (typeof instants)[number]) => JSON.stringify(toldOf(standingOf(each, at)));
  const instants = [...boundariesOf(one), ...boundariesOf(other)];
  return instants.some((at) => told(one, at) !== told(other, at));
}
