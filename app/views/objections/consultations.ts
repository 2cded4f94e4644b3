import type { Context } from "#acts/kit/context.ts";
import { findApplicationByReference } from "#db/applications/applications.ts";
import {
  countConsultations,
  findConsultation,
  listConsultations,
  listObjectionsAgainst,
} from "#db/objections/consultations.ts";
import { getProcess } from "#db/process/processes.ts";
import { readingAs } from "#db/readers.ts";
import { isBefore } from "#domain/kit/calendar.ts";
import { pageOf } from "../kit/page-of.ts";

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
  const objections = await readingAs(db, actor, (trx) =>
    listObjectionsAgainst(
      trx,
      rows.map(({ application }) => application),
    ),
  );
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
      };
    }),
  };
}

/** Whether there is a consultation on the application before the actor's Chair: a form about none is not found. */
export async function findsConsultation({ db, actor }: Context, reference: string): Promise<true | null> {
  const application = await findApplicationByReference(db, reference);
  const consultation = application === null ? null : await findConsultation(db, application.id);
  return actor.role === "chair" && consultation?.process === actor.process ? true : null;
}
