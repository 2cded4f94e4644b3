import type { Context } from "#acts/kit/context.ts";
import { getCall } from "#db/applications/calls.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { getHolidayCalendar } from "#db/process/holidays.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { foresee } from "#domain/modalities/preview.ts";
import type { Class } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { wayShown } from "./preview.ts";

type Reading = Pick<Context, "db">;

/** The ways of a call under its own decision, with the days of its session, counted from its closing: those of some of the classes. */
export async function seeWaysOfCall(
  { db }: Reading,
  id: Id<"call">,
  isMeant: (one: Class) => boolean = ({ track }) => track !== null,
) {
  const call = mustExist(await getCall(db, id));
  const [decision, process, session] = await Promise.all([
    getModalitiesDecision(db, call.decision).then(mustExist),
    getProcess(db, call.process).then(mustExist),
    getSession(db, call.session).then(mustExist),
  ]);
  const classes = classesOf(decision);
  const { zone, dutyStation } = process;
  const holidays = await getHolidayCalendar(db, dutyStation);
  const { ways } = foresee(classes.filter(isMeant), { opensAt: call.window.closesAt, session, zone, holidays });
  return {
    zone,
    validity: decision.provisions.validity,
    classes: classes.map(({ key, title }) => ({ key, title })),
    ways: ways.map((way) => wayShown(way, (until) => until?.toString() ?? null)),
  };
}

/** On a list that is before States: the ways on which silence decides. */
export async function seeWaysOfPeriod({ db }: Reading, id: Id<"period">) {
  const { call } = mustExist(await getNoObjectionPeriod(db, id));
  return seeWaysOfCall({ db }, call, ({ track }) => track?.some(({ kind }) => kind === "window") === true);
}
