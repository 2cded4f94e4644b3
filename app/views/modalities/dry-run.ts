import { listApplicationRecords } from "#db/applications/application-records.ts";
import { listApplicationsByIds, listNamesOfApplicants } from "#db/applications/applications.ts";
import { listReceivedUnderCall, type ReceivedUnderCall } from "#db/applications/applications-in-brief.ts";
import { listCalls } from "#db/applications/calls.ts";
import { listFurther } from "#db/applications/steps.ts";
import type { Db } from "#db/handles.ts";
import { listVoices } from "#db/objections/voices.ts";
import { listProcesses } from "#db/process/processes.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import { type Further, nothingFurther } from "#domain/applications/case.ts";
import { type RunDry, runDry } from "#domain/applications/dry-run.ts";
import type { Voice } from "#domain/applications/item-in-window.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { hasClosed, type Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { Class } from "#domain/modalities/stages.ts";
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
  process: Process,
  decision: Pick<ModalitiesDecision, "provisions" | "classes">,
  of: Id<"call"> | undefined,
) {
  const [calls, processes] = await Promise.all([listCalls(db), listProcesses(db)]);
  const nameOf = (call: CallForApplications) => mustExist(processes.find(({ id }) => id === call.process)).shortName;
  const past = calls.filter(({ window }) => hasClosed(window, now));
  const own = past.filter((call) => call.process === process.id);
  const choices = [...own, ...past.filter((call) => call.process !== process.id)];
  const call = choices.find(({ id }) => id === of);
  return {
    calls: choices.map((one) => ({ id: one.id, title: one.title, process: nameOf(one) })),
    ran: call === undefined ? null : { call: call.id, ...(await run(db, { call, decision, actor }, now)) },
  };
}

async function run(
  db: Db,
  {
    call,
    decision,
    actor,
  }: { call: CallForApplications; decision: Pick<ModalitiesDecision, "provisions" | "classes">; actor: Actor },
  now: Instant,
) {
  const alike = await listAlike(db, call.id, now);
  const examples = await listApplicationsByIds(
    db,
    alike.map(([first]) => first.id),
  );
  const records = await listApplicationRecords(db, examples, now);
  const byExample = new Map(records.map((record) => [record.application.id, record]));
  const ran = alike.map((group) => {
    const record = mustExist(byExample.get(group[0].id));
    const own = classIn(record.decision, group[0].movedFrom ?? group[0].class);
    return { ...runDry(record, decision, now), class: own, applications: group.map(({ id }) => id) };
  });
  const differing = ran.filter(differs);
  const mayRead = actor.role === "secretariat" || (actor.role === "chair" && actor.process === call.process);
  return {
    counts: counted(ran),
    all: total(ran),
    differing: total(differing),
    named: mayRead ? await named(db, differing) : null,
  };
}

type Ran = Omit<RunDry, "class"> & {
  /** In which it was received. */
  readonly class: Class;
  readonly applications: readonly Id<"application">[];
};

/** What still waits has no outcome that could be another one. */
function differs({ now, under }: Pick<RunDry, "now" | "under">): boolean {
  return now !== "waits" && now !== under;
}

function total(ran: readonly Ran[]): number {
  return ran.reduce((sum, { applications }) => sum + applications.length, 0);
}

function counted(ran: readonly Ran[]) {
  const groups = Map.groupBy(ran, (one) => [one.class.key, one.now, one.under].join(" "));
  return [...groups.values()]
    .flatMap((those) => {
      const [first] = those;
      if (first === undefined) return [];
      const { now, under } = first;
      return [{ class: classShown(first.class), now, under, count: total(those), differs: differs(first) }];
    })
    .toSorted((one, other) => other.count - one.count)
    .toSorted((one, other) => one.class.key.localeCompare(other.class.key));
}

async function named(db: Db, ran: readonly Ran[]) {
  const byApplication = new Map(ran.flatMap((one) => one.applications.map((id) => [id, one] as const)));
  const those = [...byApplication.keys()].slice(0, NAMED);
  return (await listNamesOfApplicants(db, those)).map(({ id, reference, name }) => {
    const { now, under } = mustExist(byApplication.get(id));
    return { reference, name, now, under };
  });
}

type Alike = readonly [ReceivedUnderCall, ...ReceivedUnderCall[]];

/** The received of a call in groups whose standing rests on the same: thousands went one of a few ways, and each way is folded once. */
async function listAlike(db: Db, call: Id<"call">, now: Instant): Promise<Alike[]> {
  const received = await listReceivedUnderCall(db, call);
  const [voices, further] = await Promise.all([
    listVoices(
      db,
      received.flatMap(({ id, state }) => (state === "circulated" ? [id] : [])),
      now,
    ),
    listFurther(
      db,
      received.map(({ id }) => id),
    ),
  ]);
  const groups = Map.groupBy(received, ({ id, class: own, movedFrom, state, period }) =>
    [own, movedFrom, state, period, alike(voices.get(id) ?? []), waysOn(further.get(id) ?? nothingFurther)].join(" "),
  );
  return [...groups.values()].flatMap(([first, ...others]) => (first === undefined ? [] : [[first, ...others]]));
}

/** Objections that stand differ in when they came alone, which changes nothing. */
function alike(voices: readonly Voice[]): string {
  const plain = voices.filter(({ kind, endedAt, maintainedAt }) => kind === "objection" && !endedAt && !maintainedAt);
  return JSON.stringify([plain.length, voices.filter((voice) => !plain.includes(voice))]);
}

function waysOn({ rulings, cures }: Further): string {
  return JSON.stringify([
    rulings.map(({ stage, outcome, curableUntil }) => [stage, outcome, curableUntil]),
    cures.map(({ stage, at }) => [stage, at]),
  ]);
}
