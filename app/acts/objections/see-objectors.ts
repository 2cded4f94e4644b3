import { getCall } from "#db/applications/calls.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { appendDisclosure, listLatestDisclosures } from "#db/objections/objection-disclosures.ts";
import { countObjections, listObjectionsForChair, type RecordedNote } from "#db/objections/objection-notes.ts";
import { getProcess } from "#db/process/processes.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { discloseObjectors } from "#domain/objections/disclosure.ts";
import { periodStanding } from "#domain/objections/period.ts";
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
          rows: notes.map((note) => noteShown(note, bases)),
        },
      },
    };
  });
}

function noteShown({ reference, missionName, receivedAt, basis, objections }: RecordedNote, bases: boolean) {
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
      limitAt: objection.limitAt?.toString() ?? null,
      withdrawnAt: objection.withdrawnAt?.toString() ?? null,
      maintainedAt: objection.maintainedAt?.toString() ?? null,
    })),
  };
}
