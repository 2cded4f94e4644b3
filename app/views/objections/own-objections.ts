import type { Context } from "#acts/kit/context.ts";
import { listCirculated } from "#db/applications/application-lists.ts";
import { listApplicationsOfCall } from "#db/applications/applications.ts";
import { listCalls } from "#db/applications/calls.ts";
import type { Db } from "#db/handles.ts";
import { listNoObjectionPeriods } from "#db/objections/no-objection-periods.ts";
import {
  countNotesOfMission,
  findNoteOfObjection,
  findObjectionNote,
  listNotesInBrief,
  listObjectionsOfMission,
  type RecordedNote,
} from "#db/objections/objections.ts";
import { getMission } from "#db/people/missions.ts";
import { listProcesses } from "#db/process/processes.ts";
import { readingAs } from "#db/readers.ts";
import type { Page } from "#db/values.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { type Instant, isAfter, isBefore } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { sortNames } from "#domain/objections/note-with-many-names.ts";
import { mayWithdrawObjection, type Objection } from "#domain/objections/objection.ts";
import { pageOf } from "../kit/page-of.ts";
import { getWholePeriod, periodOfMission, type WholePeriod, windowOfPeriod } from "./period-of-mission.ts";

type OfMission = Extract<Actor, { role: "mission" }>;

/** Notes on a page. */
const NOTES = 50;

/** A page of the notes of the actor's mission, latest first, in plain data. */
export async function seeOwnObjections(context: Context, wanted: number) {
  const { db, actor } = context;
  if (actor.role !== "mission") return { mission: null, notes: [], page: 1, pages: 1 };
  const [mission, total] = await Promise.all([
    getMission(db, actor.mission).then(mustExist),
    readingAs(db, actor, (trx) => countNotesOfMission(trx, actor.mission)),
  ]);
  const { page, pages, limit, offset } = pageOf(wanted, total, NOTES);
  return { mission: mission.name, notes: await listOwnNotes(context, actor, { limit, offset }), page, pages };
}

/** Some of the notes of the mission, latest first, each with the list that it is about. */
export async function listOwnNotes({ db, now }: Context, mission: OfMission, page: Page) {
  const notes = await readingAs(db, mission, (trx) =>
    listNotesInBrief(trx, mission.mission, { ...page, names: FIRST }),
  );
  if (notes.length === 0) return [];
  const [periods, calls, processes] = await Promise.all([listNoObjectionPeriods(db), listCalls(db), listProcesses(db)]);
  return notes.map(({ receivedAt, ...note }) => {
    const period = mustExist(periods.find(({ id }) => id === note.period) ?? null);
    return {
      ...note,
      receivedAt: receivedAt.toString(),
      period: windowOfPeriod(period, now),
      call: mustExist(calls.find(({ id }) => id === period.call) ?? null).title,
      process: mustExist(processes.find(({ id }) => id === period.process) ?? null).shortName,
    };
  });
}

/** How many names a line of the list of notes shows. */
const FIRST = 3;

/**
 * The receipt of a note of the actor's own mission; null when there is none, or it is another mission's. `asked` are references that the mission
 * had asked for: of those that the note does not name, `skipped` says why it did not when it was received.
 */
export async function seeObjectionNote(context: Context, reference: string, asked: readonly string[]) {
  const { db, now, actor } = context;
  if (actor.role !== "mission") return null;
  const note = await readingAs(db, actor, (trx) => findObjectionNote(trx, reference));
  if (note?.mission !== actor.mission) return null;
  const found = mustExist(await getWholePeriod(db, note.period));
  return {
    ...noteShown(note, found, now),
    skipped: await skippedOf(db, { actor, note, asked, ...found }),
  };
}

/** One objection of the actor's own mission with its note, as it would be withdrawn now; null when there is none, or it is another mission's. */
export async function seeObjectionToWithdraw({ db, now, actor }: Context, id: Id<"objection">) {
  if (actor.role !== "mission") return null;
  const note = await readingAs(db, actor, (trx) => findNoteOfObjection(trx, id));
  const line = note?.objections.find((one) => one.id === id);
  if (note === null || line === undefined || note.mission !== actor.mission) return null;
  const found = mustExist(await getWholePeriod(db, note.period));
  const { period, rules } = found;
  const withdrawing = { objection: objectionOf(note, line), mission: actor.mission, period, decision: rules };
  return {
    id,
    organisation: line.organisationName,
    application: line.applicationReference,
    withdrawnAt: line.withdrawnAt?.toString() ?? null,
    note: { reference: note.reference, receivedAt: note.receivedAt.toString() },
    period: periodOfMission(found, now),
    refusal: mayWithdrawObjection(withdrawing, now),
  };
}

function noteShown(note: RecordedNote, found: WholePeriod, now: Instant) {
  const { period, rules } = found;
  const lines = note.objections.map((line) => ({
    line,
    refusal: mayWithdrawObjection(
      { objection: objectionOf(note, line), mission: note.mission, period, decision: rules },
      now,
    ),
  }));
  const first = lines.find(({ line }) => line.withdrawnAt === null);
  return {
    reference: note.reference,
    mission: note.missionName,
    receivedAt: note.receivedAt.toString(),
    basis: note.basis,
    period: periodOfMission(found, now),
    /** Why none of those that stand can be withdrawn now. */
    withdrawRefusal: first?.refusal ?? null,
    /** Nothing of it stands any more. */
    isWithdrawn: first === undefined,
    objections: lines.map(({ line, refusal }) => ({
      id: line.id,
      reference: line.applicationReference,
      organisation: line.organisationName,
      withdrawnAt: line.withdrawnAt?.toString() ?? null,
      mayBeWithdrawn: refusal === null,
    })),
  };
}

function objectionOf(note: RecordedNote, line: RecordedNote["objections"][number]): Objection {
  return {
    id: line.id,
    note: note.id,
    period: note.period,
    mission: note.mission,
    application: line.application,
    receivedAt: note.receivedAt,
    withdrawnAt: line.withdrawnAt,
  };
}

interface Noted {
  readonly actor: OfMission;
  readonly note: RecordedNote;
  readonly asked: readonly string[];
}

/** The rule is asked again about those that were left out, with what the mission had said until the note was received. */
async function skippedOf(db: Db, { actor, note, asked, period, rules }: Noted & Pick<WholePeriod, "period" | "rules">) {
  const inNote = new Set(note.objections.map(({ applicationReference }) => applicationReference));
  const left = [...new Set(asked)].filter((reference) => !inNote.has(reference));
  if (left.length === 0) return [];
  const [applications, lines, notes] = await Promise.all([
    listApplicationsOfCall(db, period.call, left),
    listCirculated(db, period.id, { references: left }, { limit: left.length, offset: 0 }),
    readingAs(db, actor, (trx) => listObjectionsOfMission(trx, actor.mission, period.id)),
  ]);
  const { unnamed } = sortNames(
    { period, decision: rules, alreadyObjectedTo: objectedToBefore(notes, note) },
    left,
    applications,
  );
  return unnamed.map(({ reference, refusal }) => ({
    reference,
    name: lines.find((line) => line.reference === reference)?.organisation.name ?? null,
    refusal,
  }));
}

function objectedToBefore(notes: readonly RecordedNote[], { id, receivedAt }: RecordedNote): Id<"application">[] {
  return notes
    .filter((other) => other.id !== id && !isAfter(other.receivedAt, receivedAt))
    .flatMap(({ objections }) => objections)
    .filter(({ withdrawnAt }) => withdrawnAt === null || !isBefore(withdrawnAt, receivedAt))
    .map(({ application }) => application);
}

export type OwnNote = Awaited<ReturnType<typeof listOwnNotes>>[number];
