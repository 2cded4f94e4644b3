import type { Context } from "#acts/kit/context.ts";
import { listReferences } from "#db/applications/application-lists.ts";
import { listProcesses } from "#db/process/processes.ts";
import { type AuditFilter, countAudit, listAudit } from "#db/record/audit-trail.ts";
import { pageOf } from "../kit/page-of.ts";
import { changesOnRecord } from "./changes-on-record.ts";

export interface WantedEntries extends Pick<AuditFilter, "event" | "process" | "subject"> {
  readonly page: number;
}

const ROWS = 50;

/** A page of the record, latest first, without what is confidential. */
export async function seeAuditTrail({ db }: Pick<Context, "db">, { page: wanted, ...filter }: WantedEntries) {
  const open = { ...filter, open: true };
  const total = await countAudit(db, open);
  const { page, pages, limit, offset } = pageOf(wanted, total, ROWS);
  const [entries, processes] = await Promise.all([listAudit(db, open, { limit, offset }), listProcesses(db)]);
  const references = await listReferences(
    db,
    entries.flatMap(({ subjectKind, subject }) => (subjectKind === "application" && subject !== null ? [subject] : [])),
  );
  return {
    total,
    page,
    pages,
    processes: processes.map((process) => ({ id: process.id, title: process.title })),
    entries: entries.map(({ at, event, actorName, actorRole, subjectKind, subject, process, data }) => ({
      at: at.toString(),
      event,
      changes: changesOnRecord(data),
      actorName,
      actorRole,
      subjectKind,
      subject,
      reference: subject === null ? null : (references.get(subject) ?? null),
      zone: processes.find((one) => one.id === process)?.zone ?? "America/New_York",
    })),
  };
}

export type AuditEntryShown = Awaited<ReturnType<typeof seeAuditTrail>>["entries"][number];
