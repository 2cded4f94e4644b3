import { Temporal } from "temporal-polyfill";
import { expect } from "vitest";
import { type Accreditation, clearAndGrant, grant, mayClearAndGrant } from "#domain/accreditation/accreditation.ts";
import { lapse } from "#domain/accreditation/lapse.ts";
import {
  type Application,
  mayStart,
  maySubmit,
  type OrganisationHistory,
  start,
  submit,
} from "#domain/applications/application.ts";
import { type ApplicationRecord, applicationStanding } from "#domain/applications/application-standing.ts";
import { type CallForApplications, extendCall, mayExtendCall, openCall } from "#domain/applications/call.ts";
import { nothingFurther } from "#domain/applications/case.ts";
import { noConflicts } from "#domain/applications/conflicts.ts";
import { historyIn } from "#domain/applications/history.ts";
import type { Voice } from "#domain/applications/item-in-window.ts";
import { clear, mayReview, refuseApplication } from "#domain/applications/review.ts";
import { mayWithdraw, withdraw } from "#domain/applications/withdrawal.ts";
import type { Instant, Window } from "#domain/kit/calendar.ts";
import type { Id, Recorded } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Refusal } from "#domain/kit/ruling.ts";
import { confirmAdoption, mayRecordAdoption, recordAdoption } from "#domain/modalities/adoption.ts";
import {
  decisionInForce,
  mayReviseModalities,
  type ModalitiesDecision,
  type ModalitiesRecord,
  modalitiesStanding,
  proposeModalities,
  putDecision,
  reviseModalities,
  supersede,
} from "#domain/modalities/modalities.ts";
import { categories, type Category } from "#domain/modalities/provisions.ts";
import { type SilenceProcedure, silenceStanding } from "#domain/modalities/silence.ts";
import {
  breakSilence,
  conclude,
  mayBreakSilence,
  mayOpenSilence,
  openSilence,
} from "#domain/modalities/silence-procedure.ts";
import {
  circulate,
  extendPeriod,
  mayCirculate,
  mayExtendPeriod,
  refusePeriod,
} from "#domain/objections/no-objection-period.ts";
import { countStanding, mayRaise, mayRaiseAgainst, type Objection, raise } from "#domain/objections/objection.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import { mayWithdrawObjection, withdrawObjections } from "#domain/objections/withdrawal.ts";
import { anId } from "./an-id.ts";
import { noHolidays, outsideTheScope } from "./factories.ts";
import {
  aDecision,
  answers,
  aProcess,
  aSession,
  holidays,
  instant,
  local,
  newYork,
  organisationDetails,
} from "./factories.ts";

const details = organisationDetails();
const unchangedRecord = { goesWith: details, lookedAt: details, present: details };

/** An act of the model. Numbers choose among what is there (modulo its count), so that every sequence means something. */
export type Act =
  | { readonly act: "wait"; readonly milliseconds: number }
  | { readonly act: "wait-for-boundary"; readonly which: number; readonly offset: number }
  | { readonly act: "propose"; readonly provisions: number }
  | { readonly act: "adopt"; readonly which: number }
  | { readonly act: "open-silence"; readonly which: number; readonly length: number }
  | { readonly act: "break-silence"; readonly which: number; readonly mission: number; readonly delay: number }
  | { readonly act: "open-call"; readonly length: number }
  | { readonly act: "extend-call"; readonly which: number; readonly by: number }
  | { readonly act: "apply"; readonly which: number; readonly category: Category }
  /** By an organisation that has applied before. */
  | { readonly act: "apply-again"; readonly which: number; readonly who: number; readonly category: Category }
  | { readonly act: "review"; readonly which: number; readonly clears: boolean }
  | { readonly act: "withdraw"; readonly which: number }
  | { readonly act: "circulate"; readonly which: number; readonly length: number }
  | { readonly act: "extend-period"; readonly which: number; readonly by: number }
  | {
      readonly act: "object";
      readonly which: number;
      readonly mission: number;
      readonly named: readonly number[];
      /** Whether the mission chooses from the list, or from all that there is. */
      readonly fromList: boolean;
      readonly delay: number;
    }
  | { readonly act: "withdraw-objection"; readonly which: number }
  | { readonly act: "jobs" };

/** What was attempted, in plain milliseconds: the oracle judges by this alone, and by no rule of the domain. */
interface Attempt {
  readonly period: Id<"period">;
  readonly application: Id<"application">;
  readonly receivedAt: number;
  withdrawn: boolean;
}

const missions = [
  { mission: anId<"mission">("State A"), mayObject: true },
  { mission: anId<"mission">("State B"), mayObject: true },
  { mission: anId<"mission">("Observer"), mayObject: false },
];
const officer = { person: anId<"person">("officer"), role: "secretariat" } as const;
const process = aProcess();
const session = aSession();
const MARGIN = 120_000;

export function aWorld(variants: readonly ModalitiesDecision["provisions"][], withJobs: boolean) {
  const world = {
    now: local("2022-03-11T12:00"),
    modalities: [] as { decision: ModalitiesDecision; silence: SilenceProcedure[] }[],
    calls: [] as CallForApplications[],
    applications: [] as Application[],
    periods: [] as NoObjectionPeriod[],
    objections: [] as Objection[],
    accreditations: [] as Accreditation[],
    attempts: [] as Attempt[],
    breaks: [] as { readonly decision: Id<"decision">; readonly receivedAt: number }[],
    opened: [] as { readonly call: Id<"call">; readonly at: number }[],
    /** How often a rule that was asked whether it may answered that it may not. */
    asked: 0,
  };
  let counter = 0;

  function run(acts: readonly Act[]): void {
    for (const act of acts) {
      const before = closings();
      perform(act);
      const after = closings();
      expectNone([...before].filter(([id, closing]) => (after.get(id) ?? -Infinity) < closing));
      compareWithOracle(world.now);
    }
  }

  /** Everything that the clock would put on record, if the job runs now. */
  function jobs(): void {
    for (const record of world.modalities) {
      record.silence = record.silence.map((procedure) => {
        const decided = conclude(procedure, world.now);
        return decided.ok ? decided.next : procedure;
      });
    }
    for (const [index, period] of world.periods.entries()) {
      const { decision, silence } = recordOf(period.decision);
      const list = world.applications
        .filter((one) => one.state === "circulated" && one.period === period.id)
        .map((application) => ({
          application,
          further: nothingFurther,
          voices: voicesAgainst(application.id, period, world.now),
          recorded: [],
          accreditation: nextId("accreditation"),
        }));
      const decided = lapse({ period, list, decision, silence, process, session, holidays: noHolidays }, world.now);
      if (!decided.ok) continue;
      world.periods[index] = decided.next.period;
      world.accreditations.push(...decided.next.granted);
    }
    const inForce = decisionInForce(world.modalities, world.now);
    const last = world.modalities.find(({ decision }) => decision.id === inForce?.id) ?? null;
    for (const record of world.modalities) {
      if (standingOf(record) !== "adopted") continue;
      const decided = supersede(record, last, unfinished(record.decision), world.now);
      if (decided.ok) record.decision = decided.next;
    }
  }

  /** As many as the rule of a period counts, at their instants. */
  function voicesAgainst(application: Id<"application">, period: NoObjectionPeriod, instant: Instant): Voice[] {
    const own = world.objections.filter((one) => one.application === application);
    return own
      .filter((objection) => countStanding([objection], application, period, instant) > 0)
      .map(({ kind, receivedAt }) => ({ kind, receivedAt, endedAt: null, limitAt: null, maintainedAt: null }));
  }

  function recordAt(application: Application, instant: Instant): ApplicationRecord {
    const period = periodOf(application);
    const call = callOf(application);
    return {
      application,
      call,
      ...recordOf(call.decision),
      period,
      voices: period === null ? [] : voicesAgainst(application.id, period, instant),
      process,
      session,
      holidays: noHolidays,
      further: nothingFurther,
      accreditation: world.accreditations.find((one) => one.application === application.id) ?? null,
    };
  }

  function standingAt(application: Application, instant: Instant) {
    return applicationStanding(recordAt(application, instant), instant);
  }

  /** The standings at an instant, by the order in which the organisations applied. */
  function standingsAt(instant: Instant) {
    return world.applications.map((application) => JSON.stringify(standingAt(application, instant)));
  }

  /** Around each closing instant and each end of a margin that lies ahead. */
  function boundariesAhead(): Instant[] {
    const instants = [...closings().values()].flatMap((closing) =>
      [-1, 0, 1, MARGIN - 1, MARGIN, MARGIN + 1].map((offset) => closing + offset),
    );
    const now = world.now.epochMilliseconds;
    return instants.filter((one) => one >= now).map((one) => Temporal.Instant.fromEpochMilliseconds(one));
  }

  /** Accredited exactly when the raw record of what was attempted says so, and only under a decision that was in force. */
  function compareWithOracle(instant: Instant): void {
    const deserving = new Set(world.applications.filter((one) => deserves(one, instant.epochMilliseconds)));
    expectNone(
      world.applications.filter((application) => {
        const accredited = standingAt(application, instant).kind === "accredited";
        return accredited !== deserving.has(application) || (accredited && !wasOpenedInForce(application.call));
      }),
    );
    // Nobody is accredited to a process twice.
    const organisations = new Set(Array.from(deserving, ({ organisation }) => organisation));
    if (organisations.size < deserving.size) expect([...deserving]).toHaveLength(organisations.size);
    for (const accreditation of world.accreditations) {
      const application = world.applications.find((one) => one.id === accreditation.application);
      if (application === undefined) throw new Error("An accreditation without an application.");
      const standing = standingAt(application, world.now);
      const isOnRecord = "grantedAt" in standing && standing.grantedAt.equals(accreditation.grantedAt);
      expectNone(isOnRecord && deserves(application, world.now.epochMilliseconds) ? [] : [{ accreditation, standing }]);
    }
  }

  function deserves(application: Application, now: number): boolean {
    const call = callOf(application);
    const own = categories.find((one) => one === application.class);
    const route = own === undefined ? null : recordOf(call.decision).decision.provisions.categories[own].route;
    if (application.state === "cleared") return route === "notify" || route === "notify-and-list";
    if (application.state !== "circulated" || route !== "no-objection") return false;
    const period = periodOf(application);
    if (period === null || now < period.window.closesAt.epochMilliseconds + MARGIN) return false;
    return !world.attempts.some(
      (attempt) => attempt.application === application.id && attempt.period === period.id && !attempt.withdrawn,
    );
  }

  function wasOpenedInForce(call: Id<"call">): boolean {
    const openedAt = world.opened.find((one) => one.call === call)?.at ?? -Infinity;
    const { decision, silence } = recordOf(world.calls.find((one) => one.id === call)?.decision ?? anId("none"));
    if (decision.adoption?.by === "meeting" && decision.adoption.at.epochMilliseconds <= openedAt) return true;
    return silence.some(({ window }) => {
      const [opens, closes] = [window.opensAt.epochMilliseconds, window.closesAt.epochMilliseconds];
      const broken = world.breaks.some(
        (one) => one.decision === decision.id && opens <= one.receivedAt && one.receivedAt <= closes,
      );
      return closes + MARGIN <= openedAt && !broken;
    });
  }

  function perform(act: Act): void {
    switch (act.act) {
      case "wait": {
        advance(world.now.add({ milliseconds: act.milliseconds }));
        return;
      }
      case "wait-for-boundary": {
        const ahead = [...closings().values()].filter((one) => one + act.offset >= world.now.epochMilliseconds);
        const chosen = pick(ahead, act.which);
        if (chosen !== undefined) advance(Temporal.Instant.fromEpochMilliseconds(chosen + act.offset));
        return;
      }
      case "propose": {
        const provisions = pick(variants, act.provisions);
        if (provisions === undefined) return;
        const decided = proposeModalities(
          // A text goes not before its draft, and these rounds begin before that of 2022 was written.
          aDecision({
            ...{ id: nextId("decision"), version: world.modalities.length + 1, provisions },
            date: process.beginsOn,
          }),
        );
        if (decided.ok) world.modalities.push({ decision: decided.next, silence: [] });
        return;
      }
      case "adopt": {
        const record = pick(world.modalities, act.which);
        if (record === undefined) return;
        const standing = standingOf(record);
        const text = putDecision(record.decision);
        const decided = paired(
          mayRecordAdoption(text, standing),
          recordAdoption(
            {
              text,
              standing,
              process,
              session: { ...process, id: session.id, standing: "confirmed" },
            },
            {
              ...{ id: nextId("adoption"), how: { how: "consensus", figures: null }, symbol: "A/1" },
              ...{ decidedAt: world.now, by: anId("one") },
            },
            world.now,
          ),
        );
        const confirmed = decided.ok
          ? confirmAdoption({ adoption: decided.next, text, standing, session: null }, anId("other"), world.now)
          : null;
        const title = paired(
          mayReviseModalities(record.decision, standing),
          reviseModalities(record.decision, standing, { title: record.decision.title }),
        );
        expect(title.ok).toBe(standing === "draft");
        if (confirmed?.ok === true)
          record.decision = {
            ...record.decision,
            adoption: { by: "meeting", at: confirmed.next.decidedAt, confirmedAt: world.now },
          };
        return;
      }
      case "open-silence": {
        const record = pick(world.modalities, act.which);
        if (record === undefined) return;
        const opening = {
          text: putDecision(record.decision),
          standing: standingOf(record),
          anotherIsOpen: world.modalities.some((one) => ["under-silence", "settling"].includes(standingOf(one))),
          mandate: process,
        };
        const given = { id: nextId("procedure"), window: windowOfLength(act.length) };
        const decided = paired(mayOpenSilence(opening), openSilence(opening, given, world.now));
        if (decided.ok) record.silence.push(decided.next);
        return;
      }
      case "break-silence": {
        breakTheSilence(act.which, act.mission, act.delay);
        return;
      }
      case "open-call": {
        const inForce = decisionInForce(world.modalities, world.now);
        const given = { id: nextId("call"), title: "Call" };
        const decided = openCall(
          { process, inForce, session, lastText: null, bodies: new Map(), holidays: noHolidays },
          { ...given, window: windowOfLength(act.length) },
          world.now,
        );
        if (!decided.ok) return;
        world.calls.push(decided.next);
        world.opened.push({ call: decided.next.id, at: world.now.epochMilliseconds });
        return;
      }
      case "extend-call": {
        const call = pick(world.calls, act.which);
        if (call === undefined) return;
        const inForce = decisionInForce(world.modalities, world.now);
        const closesAt = call.window.closesAt.add({ milliseconds: act.by });
        const decided = paired(
          mayExtendCall({ call, inForce, process, session }, world.now),
          extendCall({ call, inForce, process, session }, { closesAt, reason: "Outage" }, world.now),
        );
        if (decided.ok) world.calls[world.calls.indexOf(call)] = decided.next;
        return;
      }
      case "apply": {
        apply(act.which, act.category, nextId("organisation"));
        return;
      }
      case "apply-again": {
        const earlier = pick(world.applications, act.who);
        if (earlier !== undefined) apply(act.which, act.category, earlier.organisation);
        return;
      }
      case "review": {
        const application = pick(world.applications, act.which);
        if (application === undefined) return;
        const { decision, silence } = recordOf(callOf(application).decision);
        const review = {
          application,
          decision,
          silence,
          process,
          session,
          holidays: noHolidays,
          further: nothingFurther,
          officer,
          conflicts: noConflicts,
          record: unchangedRecord,
        };
        paired(mayClearAndGrant(review, world.now), clearAndGrant(review, { id: anId("accreditation") }, world.now));
        const decided = act.clears
          ? paired(mayReview(review, world.now), clear(review, world.now))
          : paired(mayReview(review, world.now), refuseApplication(review, outsideTheScope, world.now));
        if (!decided.ok) return;
        replace(decided.next.application);
        recordGrant(decided.next.application);
        return;
      }
      case "withdraw": {
        const application = pick(world.applications, act.which);
        if (application === undefined) return;
        const record = { ...recordAt(application, world.now), application };
        const decided = paired(mayWithdraw(record, world.now), withdraw(record, world.now));
        if (decided.ok) replace(decided.next);
        return;
      }
      case "circulate": {
        circulateList(act.which, act.length);
        return;
      }
      case "extend-period": {
        const period = pick(world.periods, act.which);
        if (period === undefined) return;
        const closesAt = period.window.closesAt.add({ milliseconds: act.by });
        const decided = paired(
          mayExtendPeriod(period, world.now),
          extendPeriod(period, { closesAt, reason: "Outage" }, world.now),
        );
        if (decided.ok) world.periods[world.periods.indexOf(period)] = decided.next;
        return;
      }
      case "object": {
        raiseObjection(act);
        return;
      }
      case "withdraw-objection": {
        withdrawOneObjection(act.which);
        return;
      }
      case "jobs":
        if (withJobs) jobs();
        return;
    }
  }

  /** Received now, written `delay` later: within the settlement margin nothing may have been decided without it. */
  function breakTheSilence(which: number, by: number, delay: number): void {
    const record = pick(
      world.modalities.filter(({ silence }) => silence.length > 0),
      which,
    );
    const mission = pick(missions, by);
    if (record === undefined || mission === undefined) return;
    const receivedAt = world.now;
    advance(receivedAt.add({ milliseconds: delay }));
    if (withJobs) jobs();
    const procedure = record.silence.at(-1);
    if (procedure === undefined) return;
    if (mission.mayObject) {
      world.breaks.push({ decision: record.decision.id, receivedAt: receivedAt.epochMilliseconds });
    }
    const decided = paired(
      mayBreakSilence(procedure, mission, receivedAt),
      breakSilence(procedure, mission, receivedAt, null),
    );
    if (!decided.ok) return;
    record.silence[record.silence.length - 1] = decided.next;
    expect(silenceStanding(decided.next, world.now)).toBe("broken");
  }

  function apply(which: number, category: Category, organisation: Id<"organisation">): void {
    const call = pick(world.calls, which);
    if (call === undefined) return;
    const { decision } = recordOf(call.decision);
    const id = nextId("application");
    const history = historyOf(organisation, call);
    const starting = { call, decision, history, holidays };
    const started = paired(
      mayStart(starting, world.now),
      start(starting, { id, reference: id, organisation }, world.now),
    );
    if (!started.ok) return;
    const applying = { ...starting, documents: [] };
    const draft = { ...started.next, answers, class: category, category };
    const submitted = paired(maySubmit(draft, applying, world.now), submit(draft, applying, world.now));
    if (submitted.ok) world.applications.push(submitted.next);
  }

  function historyOf(organisation: Id<"organisation">, call: CallForApplications): OrganisationHistory {
    const own = world.applications.filter((one) => one.organisation === organisation);
    return historyIn(
      { call, decision: recordOf(call.decision).decision, process, session },
      own.map((one) => recordAt(one, world.now)),
      world.now,
    );
  }

  function circulateList(which: number, length: number): void {
    const call = pick(world.calls, which);
    if (call === undefined) return;
    const record = recordOf(call.decision);
    const id = nextId("period");
    const round = {
      call,
      decision: record.decision,
      modalities: standingOf(record),
      session,
      holidays,
      changedUnseen: 0,
    };
    const given = { id, circulatedBy: anId<"person">("officer"), window: windowOfLength(length) };
    // Whatever is cleared, on whichever route: the rule must sort out what may be circulated.
    const cleared = world.applications.filter((one) => one.state === "cleared" && one.call === call.id);
    const lists = [cleared, cleared.filter((one) => one.state === "cleared" && one.route === "no-objection")];
    for (const list of lists) {
      const circulating = { ...round, applications: list };
      const decided = paired(mayCirculate(circulating, world.now), circulate(circulating, given, world.now));
      const unfit = refusePeriod(circulating, given.window, world.now);
      if (unfit !== null) expect(decided.ok).toBe(false);
      if (!decided.ok) continue;
      world.periods.push(decided.next.period);
      for (const application of decided.next.circulated) replace(application);
      return;
    }
  }

  function raiseObjection({ which, mission, named, fromList, delay }: Extract<Act, { act: "object" }>): void {
    const period = pick(world.periods, which);
    const objector = pick(missions, mission);
    if (period === undefined || objector === undefined) return;
    const receivedAt = world.now;
    advance(receivedAt.add({ milliseconds: delay }));
    if (withJobs) jobs();
    const current = world.periods.find((one) => one.id === period.id) ?? period;
    const { decision } = recordOf(current.decision);
    const choice = fromList
      ? world.applications.filter((one) => one.state === "circulated" && one.period === period.id)
      : world.applications;
    const chosen = new Set(named.map((index) => pick(choice, index)).filter((one) => one !== undefined));
    const applications = [...chosen];
    const alreadyObjectedTo = world.objections
      .filter(
        (one) => one.mission === objector.mission && countStanding([one], one.application, current, world.now) === 1,
      )
      .map((one) => one.application);
    const objecting = { objector, period: current, decision, alreadyObjectedTo };
    const given = { id: nextId("note"), reference: "N", applications, basis: "A basis" };
    const decided = paired(
      mayRaise(objecting, receivedAt) ?? mayRaiseAgainst(objecting, applications, receivedAt),
      raise(objecting, given, receivedAt),
    );

    const inTime =
      current.window.opensAt.epochMilliseconds <= receivedAt.epochMilliseconds &&
      receivedAt.epochMilliseconds <= current.window.closesAt.epochMilliseconds;
    const { objection } = decision.provisions;
    const wellFormed =
      objector.mayObject &&
      objection.by === "member-states" &&
      applications.length > 0 &&
      (objection.bulk || applications.length === 1) &&
      applications.every(
        (one) =>
          one.state === "circulated" &&
          one.period === current.id &&
          !world.objections.some(
            (other) => other.application === one.id && other.mission === objector.mission && other.withdrawnAt === null,
          ),
      );
    // An objection in time always counts, one received late never does.
    expect(decided.ok).toBe(inTime && wellFormed);
    if (!decided.ok) return;
    for (const application of decided.next.applications) {
      world.objections.push({
        id: nextId("objection"),
        note: decided.next.id,
        period: current.id,
        mission: objector.mission,
        application,
        receivedAt,
        kind: "objection",
        limitAt: null,
        withdrawnAt: null,
        maintainedAt: null,
      });
      world.attempts.push({
        period: current.id,
        application,
        receivedAt: receivedAt.epochMilliseconds,
        withdrawn: false,
      });
    }
  }

  function withdrawOneObjection(which: number): void {
    const objection = pick(world.objections, which);
    const period = world.periods.find((one) => one.id === objection?.period);
    if (objection === undefined || period === undefined) return;
    const { decision } = recordOf(period.decision);
    const application = mustExist(world.applications.find(({ id }) => id === objection.application) ?? null);
    const item = recordAt(application, world.now);
    const withdrawing = { objection, mission: objection.mission, period, item };
    const decided = paired(mayWithdrawObjection(withdrawing, world.now), withdrawObjections([withdrawing], world.now));
    const allowed =
      objection.withdrawnAt === null &&
      decision.provisions.objection.withdrawal !== "none" &&
      world.now.epochMilliseconds <= period.window.closesAt.epochMilliseconds;
    expect(decided.ok).toBe(allowed);
    if (!decided.ok) return;
    const index = world.objections.indexOf(objection);
    world.objections[index] = mustExist(decided.next[0] ?? null);
    const attempt = world.attempts[index];
    if (attempt !== undefined) attempt.withdrawn = true;
  }

  /** What a page is told before is what the act is told after: a rule begins with the question whether it may. */
  function paired<Answer extends { readonly ok: boolean }>(
    may: Refusal | null,
    ruling: Answer | Refusal,
  ): Answer | Refusal {
    if (may !== null) {
      world.asked += 1;
      expect(ruling).toEqual(may);
    }
    return ruling;
  }

  function recordGrant(application: Application): void {
    if (world.accreditations.some((one) => one.application === application.id)) return;
    if (application.state !== "cleared" && application.state !== "circulated") return;
    const decided = grant(recordAt(application, world.now), { id: nextId("accreditation") }, world.now);
    if (decided.ok) world.accreditations.push(decided.next);
  }

  function unfinished(decision: ModalitiesDecision): number {
    const calls = world.calls.filter((call) => call.decision === decision.id);
    const open = calls.filter((call) => Temporal.Instant.compare(call.window.closesAt, world.now) >= 0);
    const waiting = world.applications.filter((application) => {
      const { kind } = standingAt(application, world.now);
      const waits = kind === "submitted" || kind === "cleared" || kind === "circulated" || kind === "settling";
      return waits && calls.some((call) => call.id === application.call);
    });
    return open.length + waiting.length;
  }

  function closings(): Map<string, number> {
    const windows: [string, Window][] = [
      ...world.modalities.flatMap(({ silence }) => silence.map((one): [string, Window] => [one.id, one.window])),
      ...world.calls.map((one): [string, Window] => [one.id, one.window]),
      ...world.periods.map((one): [string, Window] => [one.id, one.window]),
    ];
    return new Map(windows.map(([id, window]) => [id, window.closesAt.epochMilliseconds]));
  }

  function advance(instant: Instant): void {
    if (Temporal.Instant.compare(instant, world.now) > 0) world.now = instant;
  }

  function windowOfLength(milliseconds: number): Window {
    return { opensAt: world.now, closesAt: world.now.add({ milliseconds }), zone: newYork };
  }

  function nextId<Of extends Recorded>(kind: Of): Id<Of> {
    counter += 1;
    return anId(`${kind} ${String(counter)}`);
  }

  function standingOf({ decision, silence }: ModalitiesRecord) {
    return modalitiesStanding(decision, silence, world.now);
  }

  function recordOf(decision: Id<"decision">) {
    const record = world.modalities.find((one) => one.decision.id === decision);
    if (record === undefined) throw new Error(`No decision ${decision}`);
    return record;
  }

  function callOf(application: Application): CallForApplications {
    const call = world.calls.find((one) => one.id === application.call);
    if (call === undefined) throw new Error(`No call ${application.call}`);
    return call;
  }

  function periodOf(application: Application): NoObjectionPeriod | null {
    if (application.state !== "circulated") return null;
    return world.periods.find((one) => one.id === application.period) ?? null;
  }

  function replace(application: Application): void {
    world.applications = world.applications.map((one) => (one.id === application.id ? application : one));
  }

  return { world, run, jobs, recordAt, standingsAt, boundariesAhead, compareWithOracle, deserves };
}

/** Looked at so often that an expectation of each would take a third of the time. */
function expectNone(wrong: readonly unknown[]): void {
  if (wrong.length > 0) expect(wrong).toEqual([]);
}

/** After everything: long enough for every window to have closed and settled. */
export const farAhead = instant("2040-01-01T00:00:00Z");

function pick<Item>(items: readonly Item[], which: number): Item | undefined {
  return items.length === 0 ? undefined : items[which % items.length];
}
