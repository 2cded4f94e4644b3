import type { Context } from "#acts/kit/context.ts";
import { getListOfPeriod } from "#db/applications/application-filter.ts";
import { listApplicationRecords } from "#db/applications/application-records.ts";
import { listApplicationsByIds, listApplicationsOfCall } from "#db/applications/applications.ts";
import { listCalls } from "#db/applications/calls.ts";
import { listCirculated } from "#db/applications/circulated-list.ts";
import type { Db, Trx } from "#db/handles.ts";
import {
  countUnanswered,
  listExtensionsTold,
  listSaidWithMission,
  type SaidWithMission,
} from "#db/objections/consultations.ts";
import { listWindowsIn } from "#db/objections/items-in-windows.ts";
import { listNoObjectionPeriods } from "#db/objections/no-objection-periods.ts";
import {
  countNotesOfMission,
  findNoteOfObjection,
  findObjectionNote,
  findWhoSpoke,
  listNotesInBrief,
  listObjectionsOfMission,
  type RecordedNote,
} from "#db/objections/objection-notes.ts";
import { listOpenUntil } from "#db/objections/voices.ts";
import { getMission } from "#db/people/missions.ts";
import { listBodiesOf } from "#db/process/bodies.ts";
import { listProcesses } from "#db/process/processes.ts";
import { readingAs } from "#db/readers.ts";
import type { Page } from "#db/values.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import { type Basis, caseStanding } from "#domain/applications/case.ts";
import { type Actor, whyReads } from "#domain/kit/actor.ts";
import { type Instant, isAfter, isBefore } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { ClassKey } from "#domain/modalities/stages.ts";
import { isConsultedOn, mayAnswer, mayMaintain, mayWriteToChair } from "#domain/objections/consultation.ts";
import { sortHolds, sortNames } from "#domain/objections/note-with-many-names.ts";
import { type Objection, saidNow } from "#domain/objections/objection.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import { windowFor, windowIn } from "#domain/objections/window-of-application.ts";
import { mayLiftHold, mayWithdrawObjection } from "#domain/objections/withdrawal.ts";
import type { Process } from "#domain/process/process.ts";
import { extensionsShown } from "../kit/extensions.ts";
import { pageOf } from "../kit/page-of.ts";
import { effectsOnNamed } from "./effects-on-named.ts";
import { getWholePeriod, periodOfMission, type WholePeriod, windowOfPeriod } from "./period-of-mission.ts";

type OfMission = Extract<Actor, { role: "mission" }>;

/** Notes on a page. */
const NOTES = 50;

/** A page of the notes of the actor's mission, latest first, in plain data. */
export async function seeOwnObjections({ db, now, actor }: Context, wanted: number) {
  if (actor.role !== "mission") return { mission: null, notes: [], page: 1, pages: 1 };
  const mission = mustExist(await getMission(db, actor.mission));
  const { notes, page, pages } = await readingAs(db, actor, async (trx) => {
    const { limit, offset, ...place } = pageOf(wanted, await countNotesOfMission(trx, actor.mission), NOTES);
    return { notes: await listOwnNotes(trx, actor, { limit, offset, now }), ...place };
  });
  if (notes.length === 0) return { mission: mission.name, notes: [], page, pages };
  const [periods, calls, processes] = await Promise.all([listNoObjectionPeriods(db), listCalls(db), listProcesses(db)]);
  return { mission: mission.name, notes: ownNotesShown(notes, { periods, calls, processes }, now), page, pages };
}

/** Some of the notes of the mission, latest first. */
export function listOwnNotes(trx: Trx, { mission }: OfMission, page: Page & { readonly now: Instant }) {
  return listNotesInBrief(trx, mission, { ...page, names: FIRST });
}

/** In plain data, each with the list that it is about. */
export function ownNotesShown(
  notes: Awaited<ReturnType<typeof listOwnNotes>>,
  of: {
    readonly periods: readonly NoObjectionPeriod[];
    readonly calls: readonly CallForApplications[];
    readonly processes: readonly Process[];
  },
  now: Instant,
) {
  return notes.map(({ receivedAt, ...note }) => {
    const period = mustExist(of.periods.find(({ id }) => id === note.period) ?? null);
    return {
      ...note,
      receivedAt: receivedAt.toString(),
      period: windowOfPeriod(period, now),
      call: mustExist(of.calls.find(({ id }) => id === period.call) ?? null).title,
      process: mustExist(of.processes.find(({ id }) => id === period.process) ?? null).shortName,
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
  const applications = note.objections.map(({ application }) => application);
  const items = await listItems(db, applications, now);
  const said = await readingAs(db, actor, (trx) => listSaidWithMission(trx, actor.mission, applications));
  const extensions = await readingAs(db, actor, (trx) => listExtensionsTold(trx, applications));
  const { sentBy, changedBy } = await readingAs(db, actor, (trx) => findWhoSpoke(trx, note));
  const { objections, ...shown } = noteShown(note, found, items, { now, acts: whyReads(actor) === null });
  return {
    ...shown,
    sentBy,
    objections: objections.map((line) => ({ ...line, changedBy: changedBy.get(line.id) ?? null })),
    /** Those of one act are one line: it moved the end for all of them alike. */
    extensions: await extensionsShown(
      db,
      extensions.filter(
        ({ extendedAt }, place) => place === extensions.findIndex((one) => one.extendedAt.equals(extendedAt)),
      ),
    ),
    said: said.map((one) => ({
      organisation: mustExist(note.objections.find(({ application }) => application === one.application))
        .organisationName,
      ...saidShown(one),
    })),
    skipped: await skippedOf(db, { ...found, actor, note, references: asked }),
  };
}

/** The objections of one note of the actor's own mission, each with why it cannot be withdrawn now; null when there is none, or it is another mission's. */
export async function seeObjectionsToWithdraw({ db, now, actor }: Context, reference: string) {
  if (actor.role !== "mission") return null;
  const note = await readingAs(db, actor, (trx) => findObjectionNote(trx, reference));
  if (note?.mission !== actor.mission) return null;
  const found = mustExist(await getWholePeriod(db, note.period));
  const { period } = found;
  const items = await listItems(
    db,
    note.objections.map(({ application }) => application),
    now,
  );
  const objections = note.objections.map((line) => {
    const item = mustExist(items.get(line.application) ?? null);
    const objection = objectionOf(note, line);
    const withdrawing = { objection, mission: note.mission, period, item };
    return {
      id: line.id,
      organisation: line.organisationName,
      application: line.applicationReference,
      standing: standingShown(item, objection, now),
      refusal: mayWithdrawObjection(withdrawing, now),
    };
  });
  return {
    reference: note.reference,
    period: periodOfMission(found, now),
    objections,
    /** Why none of them can be. */
    refusal: objections.some(({ refusal }) => refusal === null) ? null : (objections[0]?.refusal ?? null),
  };
}

export type ObjectionsToWithdraw = NonNullable<Awaited<ReturnType<typeof seeObjectionsToWithdraw>>>;

/** One objection of the actor's own mission with its note, and what may be said of it now; null when there is none, or it is another mission's. */
export async function seeObjectionOfMission({ db, now, actor }: Context, id: Id<"objection">) {
  if (actor.role !== "mission") return null;
  const note = await readingAs(db, actor, (trx) => findNoteOfObjection(trx, id));
  const line = note?.objections.find((one) => one.id === id);
  if (note === null || line === undefined || note.mission !== actor.mission) return null;
  const found = mustExist(await getWholePeriod(db, note.period));
  const items = await listItems(db, [line.application], now);
  const { period } = found;
  const item = mustExist(items.get(line.application) ?? null);
  const objection = objectionOf(note, line);
  const withdrawing = { objection, mission: actor.mission, period, item };
  const { said, unanswered } = await readingAs(db, actor, async (trx) => ({
    said: await listSaidWithMission(trx, actor.mission, [line.application]),
    unanswered: await countUnanswered(trx, id),
  }));
  return {
    id,
    said: said.map(saidShown),
    organisation: line.organisationName,
    application: line.applicationReference,
    withdrawnAt: line.withdrawnAt?.toString() ?? null,
    note: { reference: note.reference, receivedAt: note.receivedAt.toString() },
    period: periodOfMission(found, now),
    limitAt: line.limitAt?.toString() ?? null,
    standing: standingShown(item, objection, now),
    refusals: {
      "withdraw-objection": mayWithdrawObjection(withdrawing, now),
      "lift-hold": mayLiftHold(withdrawing, now),
      "maintain-objection": mayMaintain({ objection, item }, now),
      "write-to-chair": mayWriteToChair({ objection, item }, unanswered, now),
    },
  };
}

/** In plain data. */
function saidShown({ id, words, enteredAt, writtenBy }: SaidWithMission) {
  return { id, words, enteredAt: enteredAt.toString(), writtenBy };
}

/** The applications of a note with what their standing rests on. */
async function listItems(db: Db, ids: readonly Id<"application">[], now: Instant): Promise<ReadonlyMap<string, Basis>> {
  const records = await listApplicationRecords(db, await listApplicationsByIds(db, ids), now);
  return new Map(records.map((record) => [record.application.id, record]));
}

/** What a window or a consultation leaves open about an organisation, for the State that spoke: that the Chair consults, those alone whom it consults. */
function standingShown(item: Basis, objection: Objection, now: Instant) {
  const { now: here } = caseStanding(item, now);
  if (here.kind !== "waits") return null;
  if (here.for !== "consultation" && here.for !== "hold") return null;
  const { application } = item;
  const isOfList = application.state === "circulated" && application.period === objection.period;
  const isOwn = isOfList && isConsultedOn(objection, { openedAt: here.since }, windowIn(item, objection.period));
  if (here.for === "consultation" && !isOwn) return null;
  const { stage } = here;
  /** What comes of an objection on which its State says nothing when the Chair consults. */
  const silence = here.for === "consultation" && stage.kind === "consultation" ? stage.silence : null;
  return { for: here.for, until: String(here.until), silence };
}

function noteShown(
  note: RecordedNote,
  found: WholePeriod,
  items: ReadonlyMap<string, Basis>,
  { now, acts }: { readonly now: Instant; /** Whether the reader does more than read. */ readonly acts: boolean },
) {
  const { period } = found;
  const lines = note.objections.map((line) => {
    const objection = objectionOf(note, line);
    const item = mustExist(items.get(line.application) ?? null);
    const withdrawing = { objection, mission: note.mission, period, item };
    const isHold = mayLiftHold(withdrawing, now) === null;
    return {
      line,
      standing: standingShown(item, objection, now),
      item,
      isHold,
      said: saidNow(line, windowIn(item, period.id), now),
      mayMaintain: mayMaintain({ objection, item }, now) === null,
      mayWrite: mayAnswer({ objection, item }, now) === null,
      refusal: isHold ? null : mayWithdrawObjection(withdrawing, now),
    };
  });
  const first = lines.find(({ line }) => line.withdrawnAt === null);
  const takenBack = note.objections.filter(({ withdrawnAt }) => withdrawnAt !== null);
  const lifted = takenBack.filter(({ kind }) => kind === "hold").length;
  const ended = lines.filter(({ line, said }) => line.withdrawnAt === null && said === "hold-ended").length;
  const held = lines.find(({ isHold }) => isHold)?.item.application.class ?? null;
  return {
    reference: note.reference,
    mission: note.missionName,
    receivedAt: note.receivedAt.toString(),
    basis: note.basis,
    period: periodOfMission(found, now),
    /** Why none of those that stand can be withdrawn now. */
    withdrawRefusal: first?.refusal ?? null,
    /** What has become of those that it names. */
    counts: {
      stand: note.objections.length - takenBack.length - ended,
      withdrawn: takenBack.length - lifted,
      lifted,
      ended,
    },
    /** It holds, and does not object. */
    isHold: note.objections.every(({ kind }) => kind === "hold"),
    /** What an objection does to those of whom the mission still says something, with their names where that is not the same for all. */
    effects: effectsOnNamed(
      found,
      lines.flatMap(({ line, item }) =>
        line.withdrawnAt === null
          ? [{ name: line.organisationName, class: item.application.class, window: windowIn(item, period.id) }]
          : [],
      ),
    ),
    /** What becomes of its holds when their limit ends; null where none of them runs. */
    holdsThen: held === null ? null : (windowFor(found.rules, windowAt(found, held))?.hold?.then ?? null),
    objections: lines.map(({ line, standing, isHold, said, mayMaintain: maintainable, mayWrite, refusal }) => ({
      id: line.id,
      reference: line.applicationReference,
      organisation: line.organisationName,
      withdrawnAt: line.withdrawnAt?.toString() ?? null,
      said,
      kind: line.kind,
      limitAt: line.limitAt?.toString() ?? null,
      maintainedAt: line.maintainedAt?.toString() ?? null,
      standing,
      mayBeLifted: acts && isHold,
      mayBeMaintained: acts && maintainable,
      mayBeWrittenOf: acts && mayWrite,
      mayBeWithdrawn: acts && !isHold && refusal === null,
    })),
  };
}

function windowAt({ asked }: WholePeriod, own: ClassKey) {
  return { class: own, window: asked.at.find((one) => one.class === own)?.window };
}

function objectionOf(note: RecordedNote, line: RecordedNote["objections"][number]): Objection {
  return {
    id: line.id,
    note: note.id,
    period: note.period,
    mission: note.mission,
    application: line.application,
    receivedAt: note.receivedAt,
    kind: line.kind,
    limitAt: line.limitAt,
    withdrawnAt: line.withdrawnAt,
    maintainedAt: line.maintainedAt,
  };
}

interface Noted {
  readonly actor: OfMission;
  readonly note: RecordedNote;
  readonly references: readonly string[];
}

/** The rule is asked again about those that were left out, with what the mission had said until the note was received. */
async function skippedOf(
  db: Db,
  { actor, note, references, period, rules, asked }: Noted & Pick<WholePeriod, "period" | "rules" | "asked">,
) {
  const inNote = new Set(note.objections.map(({ applicationReference }) => applicationReference));
  const left = [...new Set(references)].filter((reference) => !inNote.has(reference));
  if (left.length === 0) return [];
  const [applications, { rows: lines }, notes] = await Promise.all([
    listApplicationsOfCall(db, period.call, left),
    listCirculated(db, await getListOfPeriod(db, period.id), { references: left }, { limit: left.length, page: 1 }),
    readingAs(db, actor, (trx) => listObjectionsOfMission(trx, actor.mission, period.id)),
  ]);
  const [openUntil, bodies] = await Promise.all([
    listOpenUntil(db, period.id, note.receivedAt),
    listBodiesOf(db, rules),
  ]);
  const alreadyObjectedTo = objectedToBefore(notes, note);
  const windows = await listWindowsIn(
    db,
    period.id,
    applications.map(({ id }) => id),
  );
  const { named, unnamed } = sortNames(
    { objector: actor, period, decision: rules, alreadyObjectedTo, openUntil, windows, at: asked.at, bodies },
    left,
    applications,
    note.receivedAt,
  );
  const holds = note.objections.some(({ kind }) => kind === "hold");
  const firm = holds ? sortHolds({ decision: rules, windows }, named).firm : [];
  return [...unnamed, ...firm].map(({ reference, refusal }) => ({
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

export type OwnNote = ReturnType<typeof ownNotesShown>[number];
export type ObjectionOfMission = NonNullable<Awaited<ReturnType<typeof seeObjectionOfMission>>>;
