import { countRounds } from "#db/applications/application-counts.ts";
import { listNamesOfApplicants } from "#db/applications/applications.ts";
import { listCalls } from "#db/applications/calls.ts";
import { listReceivedAlike } from "#db/applications/received-alike.ts";
import { listFurther } from "#db/applications/steps.ts";
import type { Db } from "#db/handles.ts";
import { listModalitiesDecisionsByIds } from "#db/modalities/modalities.ts";
import { listNoObjectionPeriodsByIds } from "#db/objections/no-objection-periods.ts";
import { listVoices } from "#db/objections/voices.ts";
import { getHolidayCalendar } from "#db/process/holidays.ts";
import { getProcess, listProcesses } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import type { ApplicationInBrief } from "#domain/applications/application.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import { nothingFurther, scopeEndOf } from "#domain/applications/case.ts";
import { type RunDry, runDry, statesThatRestOnInstants } from "#domain/applications/dry-run.ts";
import { waiting } from "#domain/applications/standing-in-a-word.ts";
import { type Actor, servesProcess } from "#domain/kit/actor.ts";
import { hasClosed, type Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { ClassKey } from "#domain/modalities/stages.ts";
import { classIn } from "#domain/modalities/templates.ts";
import type { Process } from "#domain/process/process.ts";
import { classShown } from "../kit/class-shown.ts";
import { findKnownDecision, type PublicContext } from "./preview.ts";

/** Of those that would end otherwise, as many are named as one can read; all are counted. */
const NAMED = 200;

/** A past round under the decision: how many of each class would end as, and who would end otherwise. */
export async function seeDryRun(
  context: PublicContext,
  wanted: { readonly process: string; readonly version: number },
  of: Id<"call"> | undefined,
) {
  const known = await findKnownDecision(context, wanted);
  return known === null ? null : runTextDry(context, known.process, known.decision, of);
}

/** Also of a text that is not on record yet. */
export async function runTextDry(
  { db, now, actor }: PublicContext,
  process: Pick<Process, "id">,
  decision: Text,
  of: Id<"call"> | undefined,
) {
  const [calls, processes, rounds] = await Promise.all([listCalls(db), listProcesses(db), countRounds(db, now)]);
  const nameOf = (call: CallForApplications) => mustExist(processes.find(({ id }) => id === call.process)).shortName;
  const past = calls.filter(({ window }) => hasClosed(window, now));
  const own = past.filter((call) => call.process === process.id);
  const all = [...own, ...past.filter((call) => call.process !== process.id)].map((call) => ({
    ...call,
    isOver: !waiting.some((stage) => (rounds(call.id).standings[stage] ?? 0) > 0),
  }));
  const choices = [...all.filter(({ isOver }) => isOver), ...all.filter(({ isOver }) => !isOver)];
  const call = choices.find(({ id }) => id === of);
  return {
    /** Those that are over first: in one that is not, some still wait for what would be compared. */
    calls: choices.map((one) => ({ id: one.id, title: one.title, process: nameOf(one), isOver: one.isOver })),
    ran: call === undefined ? null : { call: call.id, ...(await run(db, { call, decision, actor }, now)) },
  };
}

async function run(
  db: Db,
  { call, decision: other, actor }: { call: CallForApplications; decision: Text; actor: Actor },
  now: Instant,
) {
  const { decision, ran } = await runEach(db, { call, other }, now);
  const differing = ran.filter(differs);
  const mayRead = servesProcess(actor, call.process);
  return {
    counts: counted(ran, decision),
    all: total(ran),
    differing: total(differing),
    waiting: total(ran.filter((one) => one.now === "waits")),
    named: mayRead ? await named(db, differing) : null,
  };
}

/** Thousands went one of a few ways, and each way is folded once. */
async function runEach(db: Db, { call, other }: { call: CallForApplications; other: Text }, now: Instant) {
  const [[modalities], ofCall, ofSession] = await Promise.all([
    listModalitiesDecisionsByIds(db, [call.decision]),
    getProcess(db, call.process),
    getSession(db, call.session),
  ]);
  const { decision, silence } = mustExist(modalities);
  const process = mustExist(ofCall);
  const session = mustExist(ofSession);
  const alike = await listReceivedAlike(db, call.id, {
    at: now,
    some: NAMED,
    apart: { states: statesThatRestOnInstants(decision), after: scopeEndOf({ decision, process, session }) },
  });
  const more = alike.flatMap(({ application, hasMore }) => (hasMore ? [application] : []));
  const periods = [...new Set(alike.flatMap(({ application }) => periodOf(application) ?? []))];
  const [holidays, circulated, voices, further] = await Promise.all([
    getHolidayCalendar(db, process.dutyStation),
    listNoObjectionPeriodsByIds(db, periods),
    listVoices(
      db,
      more.flatMap(({ id, state }) => (state === "circulated" ? [id] : [])),
      now,
    ),
    listFurther(
      db,
      more.map(({ id }) => id),
    ),
  ]);
  const ran = alike.map(({ application, count, some }): Ran => {
    const basis = {
      application,
      decision,
      silence,
      process,
      session,
      holidays,
      period: circulated.find(({ id }) => id === periodOf(application)) ?? null,
      voices: voices.get(application.id) ?? [],
      further: further.get(application.id) ?? nothingFurther,
    };
    return { ...runDry(basis, other, now), class: receivedIn(application), count, some };
  });
  return { decision, ran };
}

function periodOf(application: ApplicationInBrief): Id<"period"> | null {
  return application.state === "circulated" ? application.period : null;
}

function receivedIn(application: ApplicationInBrief): ClassKey {
  return mustExist(application.state === "draft" ? null : (application.movedFrom ?? application.class));
}

type Text = Pick<ModalitiesDecision, "provisions" | "classes">;

interface Ran extends Omit<RunDry, "class"> {
  /** In which it was received. */
  readonly class: ClassKey;
  readonly count: number;
  readonly some: readonly Id<"application">[];
}

/** What still waits has no outcome that could be another one. */
function differs({ now, under }: Pick<RunDry, "now" | "under">): boolean {
  return now !== "waits" && now !== under;
}

function total(ran: readonly Ran[]): number {
  return ran.reduce((sum, { count }) => sum + count, 0);
}

function counted(ran: readonly Ran[], decision: ModalitiesDecision) {
  const groups = Map.groupBy(ran, (one) => [one.class, one.now, one.under].join(" "));
  return [...groups.values()]
    .flatMap((those) => {
      const [first] = those;
      if (first === undefined) return [];
      const { now, under } = first;
      const own = classShown(classIn(decision, first.class));
      return [{ class: own, now, under, count: total(those), differs: differs(first) }];
    })
    .toSorted((one, other) => other.count - one.count)
    .toSorted((one, other) => one.class.key.localeCompare(other.class.key));
}

async function named(db: Db, ran: readonly Ran[]) {
  const those = ran.flatMap(({ some, now, under }) => some.map((id) => ({ id, now, under }))).slice(0, NAMED);
  const byApplication = new Map(those.map((one) => [one.id, one]));
  return (await listNamesOfApplicants(db, [...byApplication.keys()])).map(({ id, reference, name }) => {
    const { now, under } = mustExist(byApplication.get(id));
    return { reference, name, now, under };
  });
}
