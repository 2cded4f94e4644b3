import type { ProposedText } from "#acts/modalities/propose-modalities.ts";
import type { Voice } from "#domain/applications/item-in-window.ts";
import type { Case } from "#domain/applications/records.ts";
import { type CaseStanding, standingOf } from "#domain/applications/standing.ts";
import { endOfDay, type HolidayCalendar, type Instant, isAfter, type Zone } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Class } from "#domain/modalities/stages.ts";
import {
  type ActOfRound,
  type DecisionRound,
  inOrderOfTime,
  instantOf,
  localOf,
  readDecision,
} from "./decision-round.ts";
import { date } from "./factories.ts";

/* A round under a decision without a portal: what everybody does becomes the records of a case, and the fold says what they mean. */

type Decision = ProposedText & { readonly classes: readonly Class[] };
interface OfCall {
  readonly decision: Decision;
  readonly session: DecisionRound["sessions"][string];
}

/** "accredited 2024-04-15T18:00:00", or "waits for hold". */
export function toldOfStanding({ now }: Pick<CaseStanding, "now">, zone: Zone): string {
  if (now.kind === "draft") return now.kind;
  return now.kind === "waits" ? `waits for ${now.for}` : `${now.kind} ${localOf(now.at, zone)}`;
}

/** Where each application stood at the instants that the round names. */
export function playByTheFold(round: DecisionRound) {
  const first = readDecision(round.decision);
  const { zone } = first.provisions.circulation;
  const instant = (local: string) => instantOf(local, zone);
  const calls = new Map<string, OfCall>();
  const cases = new Map<string, { readonly call: string; one: Case }>();
  let inForce = first;
  const seen: { readonly at: string; readonly of: Record<string, string> }[] = [];

  const change = (application: string, to: (one: Case) => Case) => {
    const entry = mustExist(cases.get(application));
    entry.one = to(entry.one);
  };
  const ruled = (application: string, ruling: Case["rulings"][number]) => {
    change(application, (one) => ({ ...one, rulings: [...one.rulings, ruling] }));
  };
  const voices = (application: string, to: (voices: readonly Voice[]) => readonly Voice[]) => {
    change(application, (one) => ({
      ...one,
      windows: one.windows.map((window, place) =>
        place === one.windows.length - 1 ? { ...window, voices: to(window.voices) } : window,
      ),
    }));
  };
  /** Voices carry no name: those of a State are known by when they came. */
  const spoken = new Map<string, Instant>();
  const voiceOf = (state: string, application: string, to: (voice: Voice) => Voice) => {
    const receivedAt = mustExist(spoken.get(`${state} / ${application}`));
    voices(application, (all) => all.map((voice) => (voice.receivedAt.equals(receivedAt) ? to(voice) : voice)));
  };
  const speak = (
    kind: Voice["kind"],
    { at, state }: { at: string; state: string },
    applications: readonly string[],
  ) => {
    for (const application of applications) {
      const receivedAt = instant(at);
      spoken.set(`${state} / ${application}`, receivedAt);
      voices(application, (all) => [...all, { kind, receivedAt, endedAt: null, limitAt: null, maintainedAt: null }]);
    }
  };
  /** Whoever waits for a list of the call stands on it, of several those who have come furthest. */
  const sealed = (call: string, at: Instant, closesAt: Instant | null) => {
    const waiting = [...cases].flatMap(([application, { call: of, one }]) => {
      const { now, passed, class: current } = standingOf(one, at);
      if (of !== call || now.kind !== "waits" || now.for !== "list") return [];
      const track = current?.track ?? [];
      const behind = passed.filter(({ stage }) => stage.kind === "window" && track.includes(stage)).length;
      return [{ application, now, track, behind }];
    });
    const furthest = Math.max(...waiting.map(({ behind }) => behind));
    for (const { application, now, track } of waiting.filter(({ behind }) => behind === furthest)) {
      const window = track.slice(track.indexOf(now.stage)).find(({ kind }) => kind === "window");
      change(application, (listed) => ({
        ...listed,
        lists: [...listed.lists, { stage: now.stage.key, sealedAt: at }],
        windows:
          window === undefined || closesAt === null
            ? listed.windows
            : [...listed.windows, { stage: window.key, window: { opensAt: at, closesAt, zone }, voices: [] }],
      }));
    }
  };

  const perform = (act: ActOfRound) => {
    if ("refused" in act) return;
    const at = instant(act.at);
    switch (act.act) {
      case "open-call":
        calls.set(act.call, { decision: inForce, session: mustExist(round.sessions[act.session]) });
        return;
      case "submit-application": {
        const { decision, session } = mustExist(calls.get(act.call));
        const scope = decision.provisions.validity.until === "session" ? session : round.process;
        cases.set(act.application, {
          call: act.call,
          one: {
            classes: decision.classes,
            class: act.class,
            agreedTo: act.agreesTo ?? null,
            receivedAt: at,
            withdrawnAt: null,
            rulings: [],
            cures: [],
            lists: [],
            windows: [],
            scopeEndsAt: endOfDay(zone, date(scope.endsOn)),
            session: { beginsOn: date(session.beginsOn), endsOn: date(session.endsOn) },
            zone,
            holidays: holidaysOf(round),
          },
        });
        return;
      }
      case "clear-application":
      case "refuse-application": {
        const outcome = act.act === "clear-application" ? "yes" : "no";
        ruled(act.application, { stage: act.stage, outcome, decidedAt: at, knownAt: at, curableUntil: null });
        return;
      }
      case "return-application": {
        const curableUntil = instant(act.until);
        ruled(act.application, { stage: act.stage, outcome: "returned", decidedAt: at, knownAt: at, curableUntil });
        return;
      }
      case "complete-application":
        change(act.application, (one) => ({ ...one, cures: [...one.cures, { stage: act.stage, at }] }));
        return;
      case "withdraw-application":
        change(act.application, (one) => ({ ...one, withdrawnAt: at }));
        return;
      case "circulate-list":
        sealed(act.call, at, instant(act.closesAt));
        return;
      case "put-list-before-body":
        sealed(act.call, at, null);
        return;
      case "raise-objection":
        speak("objection", act, act.applications);
        return;
      case "raise-hold":
        speak("hold", act, act.applications);
        return;
      case "withdraw-objection":
      case "lift-hold":
        voiceOf(act.state, act.application, (voice) => ({ ...voice, endedAt: at }));
        return;
      case "maintain-objection":
        voiceOf(act.state, act.application, (voice) => ({ ...voice, maintainedAt: at }));
        return;
      case "determine":
        for (const [application, { outcome }] of Object.entries(act.items)) {
          const { one } = mustExist(cases.get(application));
          const decidedAt = instant(act.decidedAt);
          const { now } = standingOf(one, decidedAt);
          if (now.kind !== "waits") throw new Error(`${application} does not wait for a body`);
          const { key: stage } = now.stage;
          ruled(application, { stage, outcome, decidedAt, knownAt: instant(act.confirmedAt), curableUntil: null });
        }
        return;
      case "adopt-decision":
        inForce = readDecision(act.decision);
        return;
    }
  };

  for (const next of inOrderOfTime(round)) {
    if (next.do !== null) perform(next.do);
    if (next.look !== null) {
      const at = instant(next.at);
      const there = [...cases].filter(([, { one }]) => one.receivedAt !== null && !isAfter(one.receivedAt, at));
      const of = there.map(
        ([application, { one }]) => [application, toldOfStanding(standingOf(one, at), zone)] as const,
      );
      seen.push({ at: next.at, of: Object.fromEntries(of) });
    }
  }
  return { seen, cases };
}

export function holidaysOf({ holidays }: Pick<DecisionRound, "holidays">): HolidayCalendar {
  const years = [...new Set(holidays.map((on) => date(on).year))];
  return {
    dutyStation: "New York",
    years: new Map(
      years.map((year) => [
        year,
        { circular: "Synthetic circular 1", holidays: new Set(holidays.filter((on) => date(on).year === year)) },
      ]),
    ),
  };
}
