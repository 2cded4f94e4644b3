import type { Context } from "#acts/kit/context.ts";
import { listProcesses } from "#db/process/processes.ts";
import { readAuditSealing } from "#db/record/audit-seals.ts";
import { nameSubjects } from "#db/record/audit-subjects.ts";
import {
  type AuditEntry,
  type AuditFilter,
  countAudit,
  listAudit,
  readAudit,
  type RecordedAuditEntry,
} from "#db/record/audit-trail.ts";
import type { SubjectKind } from "#domain/events.ts";
import { headquarters } from "#domain/kit/calendar.ts";
import { type Id, readId, type Recorded } from "#domain/kit/id.ts";
import type { Process } from "#domain/process/process.ts";
import { pageOf } from "../kit/page-of.ts";
import { changedOnRecord, changesOnRecord } from "./changes-on-record.ts";

export type AskedOfAuditTrail = Pick<AuditFilter, "event" | "process" | "subject" | "by" | "text" | "from" | "until">;

const ROWS = 50;
const BATCH = 1_000;

/** A page of the record, latest first, without what is confidential. */
export async function seeAuditTrail(
  { db }: Pick<Context, "db">,
  asked: AskedOfAuditTrail,
  { page: wanted }: { readonly page: number },
) {
  const open = { ...asked, open: true };
  // Words of an entry are looked for in all of them: what is found few times is read once, and not counted besides.
  const first = wanted === 1 ? await listAudit(db, open, { limit: ROWS, offset: 0 }) : null;
  const total = first !== null && first.length < ROWS ? first.length : await countAudit(db, open);
  const { page, pages, limit, offset } = pageOf(wanted, total, ROWS);
  const [entries, processes, { openWaiting }] = await Promise.all([
    first ?? listAudit(db, open, { limit, offset }),
    listProcesses(db),
    readAuditSealing(db),
  ]);
  return {
    total,
    /** Of what the page may show: numbers and instants of seals would tell when a State has spoken. */
    unsealed: openWaiting,
    page,
    pages,
    processes: processes.map(({ id, title, shortName }) => ({ id, title, shortName })),
    entries: (await withNames({ db }, entries, processes)).map(({ entry, name, reference, process }) => ({
      at: entry.at.toString(),
      event: entry.event,
      changes: changesOnRecord(entry.data),
      changed: changedOnRecord(entry.data),
      actorName: entry.actorName,
      actorRole: entry.actorRole,
      subjectKind: entry.subjectKind,
      subject: entry.subject,
      name,
      reference,
      call: subjectOf<"call">(entry, "call"),
      period: subjectOf<"period">(entry, "no-objection-period"),
      accreditation: subjectOf<"accreditation">(entry, "accreditation"),
      nameChange: subjectOf<"name_change">(entry, "name-change"),
      zone: process?.zone ?? headquarters,
    })),
  };
}

/** What the entry is about, where it is of that kind: on record an id stands beside the name of its kind. */
function subjectOf<Of extends Recorded>(
  { subjectKind, subject }: Pick<AuditEntry, "subjectKind" | "subject">,
  kind: SubjectKind,
): Id<Of> | null {
  return subjectKind === kind ? readId<Of>(subject) : null;
}

export type AuditEntryShown = Awaited<ReturnType<typeof seeAuditTrail>>["entries"][number];

/** The whole of what was asked for, in batches, as a file holds it. */
export async function* seeWholeAuditTrail({ db }: Pick<Context, "db">, asked: AskedOfAuditTrail) {
  const processes = await listProcesses(db);
  for await (const entries of readAudit(db, { ...asked, open: true }, BATCH))
    yield await withNames({ db }, entries, processes);
}

async function withNames(
  { db }: Pick<Context, "db">,
  entries: readonly RecordedAuditEntry[],
  processes: readonly Process[],
) {
  const names = await nameSubjects(
    db,
    entries.flatMap(({ subject }) => subject ?? []),
  );
  return entries.map((entry) => {
    const named = entry.subject === null ? undefined : names.get(entry.subject);
    return {
      entry,
      name: named?.name ?? null,
      reference: named?.reference ?? null,
      process: processes.find(({ id }) => id === entry.process) ?? null,
    };
  });
}
