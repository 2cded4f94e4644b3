import type { Context } from "#acts/kit/context.ts";
import { getCall } from "#db/applications/calls.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import { getHolidayCalendar } from "#db/process/holidays.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import type { Application, Draft } from "#domain/applications/application.ts";
import type { ApplicationRecord } from "#domain/applications/application-standing.ts";
import { takenUpTo, taking } from "#domain/applications/cut-off.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { foresee } from "#domain/modalities/preview.ts";
import type { Class } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { namedInStages, wayShown } from "./preview.ts";

type Reading = Pick<Context, "db" | "now">;
type Received = Pick<Exclude<Application, Draft>, "class" | "receivedAt">;
type Round = Pick<ApplicationRecord, "call" | "decision" | "process" | "session" | "holidays">;

/**
 * The ways of a call under its own decision, with the days of its session, counted from its closing or, where it is continuous, from the cut-off that takes
 * up what arrived at the instant: those of some of the classes.
 */
export async function seeWaysOfCall(
  { db, now }: Reading,
  id: Id<"call">,
  isMeant: (one: Class) => boolean = ({ track }) => track !== null,
  receivedAt: Instant = now,
) {
  const call = mustExist(await getCall(db, id));
  const [decision, process, session] = await Promise.all([
    getModalitiesDecision(db, call.decision).then(mustExist),
    getProcess(db, call.process).then(mustExist),
    getSession(db, call.session).then(mustExist),
  ]);
  const holidays = await getHolidayCalendar(db, process.dutyStation);
  return waysIn(db, { call, decision, process, session, holidays }, isMeant, receivedAt);
}

/** Of an application that was received: the way of its own class. */
export async function seeWayOfApplication(db: Reading["db"], round: Round, application: Received) {
  return waysIn(db, round, ({ key }) => key === application.class, application.receivedAt);
}

async function waysIn(
  db: Reading["db"],
  { call, decision, process, session, holidays }: Round,
  isMeant: (one: Class) => boolean,
  receivedAt: Instant,
) {
  const classes = classesOf(decision);
  const { zone } = process;
  const named = await namedInStages(db, decision, call.process);
  const opensAt = taking(call, receivedAt);
  const cutOff = call.cutOffs === null ? undefined : opensAt;
  const { zone: textZone } = decision.provisions.circulation;
  const { ways } = foresee(classes.filter(isMeant), { opensAt, session, zone, textZone, holidays, cutOff });
  return {
    zone,
    validity: decision.provisions.validity,
    named,
    ways: ways.map((way) => wayShown(decision, way, (until) => until?.toString() ?? null)),
  };
}

/** On a list that is before States: the ways on which silence decides; null where there is none. */
export async function seeWaysOfPeriod(context: Reading, id: Id<"period">) {
  const [period, lists] = await Promise.all([
    getNoObjectionPeriod(context.db, id),
    listSealedLists(context.db, { period: id }),
  ]);
  if (period === null) return null;
  const { call } = period;
  const { window, cutOffs } = mustExist(await getCall(context.db, call));
  const sealedAt = lists.find(({ kind }) => kind === "proposed")?.sealedAt ?? context.now;
  const receivedBy = takenUpTo({ window, cutOffs }, sealedAt) ?? window.closesAt;
  const isMeant = ({ track }: Class) => track?.some(({ kind }) => kind === "window") === true;
  return seeWaysOfCall(context, call, isMeant, receivedBy);
}
