import type { Context } from "#acts/kit/context.ts";
import { findApplicationByReference } from "#db/applications/applications.ts";
import { getCall } from "#db/applications/calls.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import { getHolidayCalendar } from "#db/process/holidays.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import { takenUpTo, taking } from "#domain/applications/cut-off.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { foresee } from "#domain/modalities/preview.ts";
import type { Class } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { namedInStages, wayShown } from "./preview.ts";

type Reading = Pick<Context, "db" | "now">;

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
  const classes = classesOf(decision);
  const { zone, dutyStation } = process;
  const [holidays, named] = await Promise.all([
    getHolidayCalendar(db, dutyStation),
    namedInStages(db, decision, call.process),
  ]);
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

/** Of an application that was received: the way of its own class. */
export async function seeWayOfApplication(context: Reading, reference: string) {
  const application = mustExist(await findApplicationByReference(context.db, reference));
  const receivedAt = application.state === "draft" ? context.now : application.receivedAt;
  return seeWaysOfCall(context, application.call, ({ key }) => key === application.class, receivedAt);
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
