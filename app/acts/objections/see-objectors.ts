import { listApplicationRecords } from "#db/applications/application-records.ts";
import { listApplicationsByIds } from "#db/applications/applications.ts";
import { getCall } from "#db/applications/calls.ts";
import type { Trx } from "#db/handles.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { appendDisclosure, listLatestDisclosures } from "#db/objections/objection-disclosures.ts";
import { countObjections, listObjectionsForChair, type RecordedNote } from "#db/objections/objection-notes.ts";
import { getProcess } from "#db/process/processes.ts";
import { readAs } from "#db/readers.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { WindowStage } from "#domain/modalities/stages.ts";
import { discloseObjectors } from "#domain/objections/disclosure.ts";
import { saidNow } from "#domain/objections/objection.ts";
import { periodStanding } from "#domain/objections/period.ts";
import { windowIn } from "#domain/objections/window-of-application.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface SeeObjectors {
  readonly period: Id<"period">;
  readonly page: number;
}

/** As many earlier disclosures as one reads. */
const LATEST = 10;

/** Notes on a page; each may name many organisations. */
const NOTES = 20;

/** Who objected in a period, to whom and on which basis. To be shown it is an act: it is put on record with what is shown, or nothing is shown. */
export async function seeObjectors(context: Context, { period: id, page: wanted }: SeeObjectors) {
  return once(context, "see-objectors", undefined, async (trx, actor) => {
    const period = orNotFound(await getNoObjectionPeriod(trx, id), ({ process }) => process === actor.process);
    const modalities = orNotFound(await getModalitiesDecision(trx, period.decision));
    const call = orNotFound(await getCall(trx, period.call));
    const process = orNotFound(await getProcess(trx, period.process));
    const ruling = discloseObjectors(actor, period, modalities, context.now);
    if (!ruling.ok) return ruling;
    const { bases, cites } = ruling.next;
    await readAs(trx, { role: "chair", process: actor.process });
    const before = await listLatestDisclosures(trx, period.id, LATEST);
    await appendDisclosure(trx, {
      process: period.process,
      period: period.id,
      application: null,
      readerPerson: actor.person,
      readerRole: actor.role,
      readerMission: null,
      disclosedAt: context.now,
      what: bases ? "objectors and bases" : "objectors",
    });
    await announce(trx, context, ruling.happened, { period });
    const counts = await countObjections(trx, period.id);
    const pages = Math.max(1, Math.ceil(counts.notes / NOTES));
    const page = Math.min(wanted, pages);
    const notes = await listObjectionsForChair(trx, period.id, { limit: NOTES, offset: (page - 1) * NOTES });
    const windowOf = await windowsOfHolds(trx, period.id, notes, context.now);
    return {
      ...ruling,
      shown: {
        period: {
          id: period.id,
          call: call.title,
          process: process.shortName,
          standing: periodStanding(period, context.now),
          opensAt: period.window.opensAt.toString(),
          closesAt: period.window.closesAt.toString(),
          zone: period.window.zone,
        },
        cites,
        basesShown: bases,
        before: {
          total: before.total,
          latest: before.latest.map((one) => ({ at: one.disclosedAt.toString(), reader: one.readerName })),
        },
        counts,
        notes: {
          page,
          pages,
          rows: notes.map((note) => noteShown(note, { bases, windowOf }, context.now)),
        },
      },
    };
  });
}

type WindowOf = (application: Id<"application">) => WindowStage | null;

/** What becomes of a hold at its limit stands in the window in which it was placed: asked of those alone that a State holds. */
async function windowsOfHolds(
  trx: Trx,
  period: Id<"period">,
  notes: readonly RecordedNote[],
  now: Instant,
): Promise<WindowOf> {
  const held = notes.flatMap(({ objections }) => objections).filter(({ kind }) => kind === "hold");
  const applications = await listApplicationsByIds(trx, [...new Set(held.map(({ application }) => application))]);
  const records = await listApplicationRecords(trx, applications, now);
  const windows = new Map(records.map((record) => [record.application.id, windowIn(record, period)]));
  return (application) => windows.get(application) ?? null;
}

function noteShown(
  { reference, missionName, receivedAt, basis, objections }: RecordedNote,
  { bases, windowOf }: { readonly bases: boolean; readonly windowOf: WindowOf },
  now: Instant,
) {
  return {
    reference,
    mission: missionName,
    receivedAt: receivedAt.toString(),
    basis: bases ? basis : null,
    objections: objections.map((objection) => ({
      id: objection.id,
      reference: objection.applicationReference,
      organisation: objection.organisationName,
      kind: objection.kind,
      said: saidNow(objection, windowOf(objection.application), now),
      limitAt: objection.limitAt?.toString() ?? null,
      withdrawnAt: objection.withdrawnAt?.toString() ?? null,
      maintainedAt: objection.maintainedAt?.toString() ?? null,
    })),
  };
}
