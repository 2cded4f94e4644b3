import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant, toInstant, type Page } from "../values.ts";

/** One line of the record of what was done. */
export interface AuditEntry {
  readonly at: Instant;
  /** The slug of the act. */
  readonly act: string;
  /** The type of what happened. */
  readonly event: string;
  readonly actorPerson: string | null;
  readonly actorRole: string;
  readonly subjectKind: string;
  readonly subject: string | null;
  readonly process: string | null;
  /** Who objected, who broke silence: only the Chair of the process reads it. Needs a process. */
  readonly confidential: boolean;
  readonly data: unknown;
}

export interface RecordedAuditEntry extends AuditEntry {
  readonly id: number;
  readonly actorName: string | null;
}

/** Any number of entries in one statement, in their order. */
export async function appendAudit(trx: Trx, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({
    at: fromInstant(entry.at),
    act: entry.act,
    event: entry.event,
    actor_person: entry.actorPerson,
    actor_role: entry.actorRole,
    subject_kind: entry.subjectKind,
    subject_id: entry.subject,
    process_id: entry.process,
    confidential: entry.confidential,
    data: entry.data,
  }));
  await sql`
    insert into audit_trail
      (at, act, event, actor_person, actor_role, subject_kind, subject_id, process_id, confidential, data)
    select at, act, event, actor_person, actor_role, subject_kind, subject_id, process_id, confidential, data
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (
      at timestamptz, act text, event text, actor_person uuid, actor_role text, subject_kind text, subject_id uuid,
      process_id uuid, confidential boolean, data jsonb)) with ordinality as entry (
      at, act, event, actor_person, actor_role, subject_kind, subject_id, process_id, confidential, data, place)
    order by place`.execute(trx);
}

/**
 * The same entry once more for each application of its period (the subject), in one statement: with `outcome` once the
 * outcomes are on record.
 */
export async function appendAuditOfPeriod(trx: Trx, entry: AuditEntry): Promise<void> {
  await sql`
    insert into audit_trail (at, act, event, actor_person, actor_role, subject_kind, subject_id, process_id, data)
    select ${fromInstant(entry.at)}::timestamptz, ${entry.act}::text, ${entry.event}::text, ${entry.actorPerson}::uuid,
      ${entry.actorRole}::text, 'application', application.id, period.process_id,
      jsonb_strip_nulls(jsonb_build_object('period', period.id, 'outcome', case
        when period.lapsed_at is null then null
        when accreditation.id is null then 'not-accredited'
        else 'accredited' end, 'accreditation', accreditation.id))
    from no_objection_period as period
    join application on application.no_objection_period_id = period.id and application.state = 'circulated'
    left join accreditation on accreditation.application_id = application.id
    where period.id = ${entry.subject}
    order by application.reference`.execute(trx);
}

/** The process to which the subject of an event belongs; null where it belongs to none. */
export async function findProcessOf(db: Db, subjectKind: string, subject: string | null): Promise<string | null> {
  if (subject === null) return null;
  switch (subjectKind) {
    case "application": {
      const row = await db
        .selectFrom("application")
        .innerJoin("call_for_applications", "call_for_applications.id", "application.call_id")
        .select("call_for_applications.process_id")
        .where("application.id", "=", subject)
        .executeTakeFirst();
      return row?.process_id ?? null;
    }
    case "silence-procedure":
      return processIn(db, "silence_procedure", subject);
    case "no-objection-period":
      return processIn(db, "no_objection_period", subject);
    default:
      return null;
  }
}

async function processIn(
  db: Db,
  table: "silence_procedure" | "no_objection_period",
  id: string,
): Promise<string | null> {
  const row = await db.selectFrom(table).select("process_id").where("id", "=", id).executeTakeFirst();
  return row?.process_id ?? null;
}

export interface AuditFilter {
  readonly process?: string | undefined;
  readonly subject?: string | undefined;
  readonly act?: string | undefined;
  readonly event?: string | undefined;
  /** Only what is not confidential, whoever reads. */
  readonly open?: boolean | undefined;
}

/** Newest first. Confidential entries show only to the Chair declared with readAs. */
export async function listAudit(db: Db, filter: AuditFilter, page: Page): Promise<RecordedAuditEntry[]> {
  const rows = await filtered(db, filter)
    .leftJoin("person", "person.id", "audit_trail.actor_person")
    .selectAll("audit_trail")
    .select("person.name as actor_name")
    .orderBy("audit_trail.id", "desc")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: toInstant(row.at),
    act: row.act,
    event: row.event,
    actorPerson: row.actor_person,
    actorName: row.actor_name,
    actorRole: row.actor_role,
    subjectKind: row.subject_kind,
    subject: row.subject_id,
    process: row.process_id,
    confidential: row.confidential,
    data: row.data,
  }));
}

export async function countAudit(db: Db, filter: AuditFilter): Promise<number> {
  const { count } = await filtered(db, filter)
    .select(sql<number>`count(*)::integer`.as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

function filtered(db: Db, { process, subject, act, event, open = false }: AuditFilter) {
  let query = db.selectFrom("audit_trail");
  if (process !== undefined) query = query.where("audit_trail.process_id", "=", process);
  if (subject !== undefined) query = query.where("audit_trail.subject_id", "=", subject);
  if (act !== undefined) query = query.where("audit_trail.act", "=", act);
  if (event !== undefined) query = query.where("audit_trail.event", "=", event);
  if (open) query = query.where("audit_trail.confidential", "=", false);
  return query;
}
