import type { Context } from "#acts/kit/context.ts";
import { listApplicationRecords } from "#db/applications/application-records.ts";
import { listApplicationsOfOrganisation } from "#db/applications/applications.ts";
import { getCall } from "#db/applications/calls.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { getHolidayCalendar } from "#db/process/holidays.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import { type Application, mayStart } from "#domain/applications/application.ts";
import type { ApplicationRecord } from "#domain/applications/application-standing.ts";
import { type CallForApplications, hasEnded } from "#domain/applications/call.ts";
import { historyIn } from "#domain/applications/history.ts";
import { type StageAhead, wayOf } from "#domain/applications/track.ts";
import { type HolidayCalendar, type Instant, startOfDay, windowStanding } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Citation, Refusal } from "#domain/kit/ruling.ts";
import { fieldsOnItsWay } from "#domain/modalities/as-stages-say.ts";
import { type ModalitiesDecision, routeOf } from "#domain/modalities/modalities.ts";
import type { Provisions, Route } from "#domain/modalities/provisions.ts";
import { type Class, windowOf } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { type Question, questionOf } from "#domain/modalities/what-follows.ts";
import { disclosedFrom, everybody } from "#domain/objections/disclosure.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";
import { type ClassShown, classShown } from "../kit/class-shown.ts";
import { cutOffsShown } from "../kit/cut-offs.ts";
import { sessionShown } from "../kit/session.ts";
import { windowShown } from "../kit/window-shown.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

export interface WayShown {
  readonly route: Route;
  readonly cites: Citation;
  readonly classes: ClassShown[];
  readonly stages: readonly StageAhead[];
  /** What the missions read of them on a list that they answer. */
  readonly fields: Provisions["circulation"]["fields"];
  /** What follows where they are first objected to; null where nobody can object. */
  readonly objected: Pick<Question, "threshold" | "objected" | "cites"> | null;
}

/** What somebody must know before they apply under a call; null when there is no such call. */
export async function seeCallToApply({ db, now, actor }: Reading, id: Id<"call">) {
  const call = await getCall(db, id);
  if (call === null) return null;
  const organisation = actor.role === "applicant" ? actor.organisation : null;
  const [decision, process, session, applications] = await Promise.all([
    getModalitiesDecision(db, call.decision).then(mustExist),
    getProcess(db, call.process).then(mustExist),
    getSession(db, call.session).then(mustExist),
    organisation === null ? [] : listApplicationsOfOrganisation(db, organisation),
  ]);
  const own = applications.find((application) => application.call === call.id);
  const records = await listApplicationRecords(db, applications, now);
  const refusal =
    organisation === null || own !== undefined
      ? null
      : startOf(now, call, {
          decision,
          process,
          session,
          records,
          holidays: await getHolidayCalendar(db, process.dutyStation),
        });
  const { information, validity } = decision.provisions;
  return {
    call: callShown(call, now),
    process: { slug: process.slug, title: process.title, shortName: process.shortName },
    session: sessionAhead(session, process),
    /** The last day of the session, where the deadline lies after it. */
    closesAfter: hasEnded(session, process, call.window.closesAt) ? session.endsOn.toString() : null,
    decision: {
      ...decisionShown(decision),
      ways: waysOf(decision),
      information,
      validity,
      /** Whether everybody reads who is accredited. */
      namesAccredited: disclosedFrom(everybody, "final-list", { decision }).read !== null,
    },
    /** Who reads: the way on is another for each. */
    reader: actor.role === "public" || actor.role === "applicant" ? actor.role : ("office" as const),
    organisationRecorded: organisation !== null,
    own: own?.reference ?? null,
    refusal,
    prefilledFrom: applications[0]?.reference ?? null,
  };
}

/** The classes that come in by the same stages, by the same words of the decision; the way of most of them first. */
function waysOf(decision: ModalitiesDecision): readonly WayShown[] {
  const ways: WayShown[] = [];
  for (const one of classesOf(decision)) {
    const { cites } = one;
    const objected = firstObjected(decision, one);
    const route = routeOf(decision, one.key);
    const stages = wayOf(one.track);
    const fields = fieldsOnItsWay(decision, one.key);
    const words = (way: Omit<WayShown, "classes">) =>
      JSON.stringify([way.route, way.cites, way.stages, way.fields, way.objected]);
    const same = ways.find((way) => words(way) === words({ route, cites, stages, fields, objected }));
    if (same === undefined) ways.push({ route, cites, classes: [classShown(one)], stages, fields, objected });
    else same.classes.push(classShown(one));
  }
  return ways.toSorted((one, other) => other.classes.length - one.classes.length);
}

function firstObjected(decision: ModalitiesDecision, one: Class): WayShown["objected"] {
  const window = windowOf(one.track);
  if (window === null) return null;
  const { threshold, objected, cites } = questionOf(decision, one, window);
  return { threshold, objected, cites };
}

/** Why the organisation could not begin an application under the call, as the rule would answer it now. */
export function startOf(
  now: Instant,
  call: CallForApplications,
  {
    decision,
    process,
    session,
    records,
    holidays,
  }: {
    readonly decision: ModalitiesDecision;
    readonly process: Process;
    readonly session: Session;
    /** Of everything that the organisation has begun, the latest first. */
    readonly records: readonly (ApplicationRecord & { readonly application: Application })[];
    readonly holidays: HolidayCalendar;
  },
): Refusal | null {
  const inProcess = records.filter((record) => record.process.id === process.id);
  const history = historyIn({ call, decision, process, session }, inProcess, now);
  return mayStart({ call, decision, history, holidays }, now);
}

export function callShown({ id, title, window, cutOffs }: CallForApplications, now: Context["now"]) {
  const standing = windowStanding(window, now);
  return {
    id,
    title,
    ...windowShown(window),
    cutOffs: cutOffsShown({ window, cutOffs }, now),
    standing: standing === "upcoming" || standing === "open" ? standing : ("closed" as const),
  };
}

export function decisionShown({ version, title, citation }: ModalitiesDecision) {
  return { version, title, citation };
}

/** A session with the instant at which its first day begins. */
export function sessionAhead(session: Session, { zone }: Process) {
  return { ...sessionShown(session), beginsAt: startOfDay(zone, session.beginsOn).toString(), zone };
}

export type CallToApplyShown = NonNullable<Awaited<ReturnType<typeof seeCallToApply>>>;
export type CallShown = ReturnType<typeof callShown>;
