import type { Context } from "#acts/kit/context.ts";
import { getApplicationRecord } from "#db/applications/application-records.ts";
import { findApplicationByReference } from "#db/applications/applications.ts";
import {
  countConsultations,
  countConsultationsUntil,
  countStatesThatWait,
  findConsultation,
  listConsultations,
  listObjectionsAgainst,
} from "#db/objections/consultations.ts";
import { listNamesOnLists } from "#db/objections/determinations.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { getProcess } from "#db/process/processes.ts";
import { readingAs } from "#db/readers.ts";
import { type Instant, isBefore, mayMoveClosing } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { mayConsult, mayRecordAnswer, windowOfConsultation } from "#domain/objections/consultation.ts";
import { outagesInWindow } from "../kit/extensions.ts";
import { pageOf } from "../kit/page-of.ts";
import { secondLookOf } from "../kit/second-look.ts";
import { sessionShown } from "../kit/session.ts";

/** As many as a page has. */
const ROWS = 50;

/** The consultations of the Chair's process, those that end first before those that are over. Who objected is on the page of each, which keeps who looked. */
export async function seeConsultations({ db, now, actor }: Context, wanted: number) {
  if (actor.role !== "chair") return null;
  const process = await getProcess(db, actor.process);
  if (process === null) return null;
  const count = await countConsultations(db, process.id, now);
  const { page, pages, limit, offset } = pageOf(wanted, count.all, ROWS);
  const rows = await listConsultations(db, process.id, now, { limit, offset });
  const applications = rows.map(({ application }) => application);
  const { objections, waiting } = await readingAs(db, actor, async (trx) => ({
    objections: await listObjectionsAgainst(trx, applications),
    waiting: await countStatesThatWait(trx, process.id, now),
  }));
  return {
    process: process.shortName,
    zone: process.zone,
    running: count.running,
    page,
    pages,
    rows: rows.map(({ application, reference, name, country, openedAt, closesAt, isRunning }) => {
      const own = objections.filter(
        (one) => one.application === application && (one.withdrawnAt === null || isBefore(openedAt, one.withdrawnAt)),
      );
      const left = own.filter(({ withdrawnAt }) => withdrawnAt === null);
      return {
        reference,
        name,
        country,
        closesAt: closesAt.toString(),
        isOver: !isRunning,
        standing: left.length,
        maintained: left.filter(({ maintainedAt }) => maintainedAt !== null).length,
        withdrawn: own.length - left.length,
        waiting: waiting.get(application) ?? 0,
      };
    }),
  };
}

/** A consultation whose end would move to another, or before one has been chosen; null where it is not the Chair's. Who objected is not shown. */
export async function seeConsultationToExtend(context: Context, reference: string, closesAt: Instant | null) {
  const { db, now, actor } = context;
  const application = await findApplicationByReference(db, reference);
  const consultation = application === null ? null : await findConsultation(db, application.id);
  if (application === null || consultation === null || actor.role !== "chair") return null;
  if (consultation.process !== actor.process) return null;
  const record = await getApplicationRecord(db, application, now);
  const { process, session, holidays } = record;
  const { window: period } = mustExist(await getNoObjectionPeriod(db, consultation.period));
  const window = windowOfConsultation(consultation, period.zone);
  const refusal = closesAt === null ? null : mayMoveClosing(window, closesAt, now);
  const { zone } = window;
  return {
    reference,
    name: mustExist((await listNamesOnLists(db, [application.id])).get(application.id) ?? null).name,
    process: process.shortName,
    session: sessionShown(session),
    opensAt: window.opensAt.toString(),
    closesAt: window.closesAt.toString(),
    zone,
    together: await countConsultationsUntil(db, consultation),
    extendRefusal: mayConsult(record, now),
    refusal,
    outages: await outagesInWindow(db, window),
    look:
      closesAt === null || refusal !== null
        ? null
        : secondLookOf({ window: { opensAt: now, closesAt, zone }, holidays, session, letsIn: true }),
  };
}

/** The answer of a State that is to be put on record, before it is; null where there is no such objection before the actor's Chair. */
export async function seeAnswerToRecord(
  { db, now, actor }: Context,
  reference: string,
  { objection: id, answer }: { readonly objection: Id<"objection">; readonly answer: "withdrawn" | "maintained" },
) {
  const application = await findApplicationByReference(db, reference);
  const consultation = application === null ? null : await findConsultation(db, application.id);
  if (application === null || actor.role !== "chair" || consultation?.process !== actor.process) return null;
  const against = await readingAs(db, actor, (trx) => listObjectionsAgainst(trx, [application.id]));
  const objection = against.find((one) => one.id === id);
  if (objection === undefined) return null;
  const answering = { objection, item: await getApplicationRecord(db, application, now) };
  return { mission: objection.missionName, refusal: mayRecordAnswer(answering, answer, now) };
}

/** Whether there is a consultation on the application before the actor's Chair: a form about none is not found. */
export async function findsConsultation({ db, actor }: Context, reference: string): Promise<true | null> {
  const application = await findApplicationByReference(db, reference);
  const consultation = application === null ? null : await findConsultation(db, application.id);
  return actor.role === "chair" && consultation?.process === actor.process ? true : null;
}
