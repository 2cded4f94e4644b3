import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant, type Page, toInstant } from "../values.ts";

/** One line of the record of what was done. */
export interface AuditEntry {
  readonly at: Instant;
  /** The slug of the act. */
  readonly act: string;
  /** The type of what happened. */
  readonly event: string;
  /** The shape of the data. */
  readonly version: number;
  readonly actorPerson: string | null;
  readonly actorRole: string;
  readonly subjectKind: string;
  readonly subject: string | null;
  readonly process: string | null;
  /** Who objected, who broke silence: only the Chair of the process reads it. Needs a process. */
  readonly confidential: boolean;
  readonly data: object;
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
    data: { ...entry.data, eventVersion: entry.version },
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
      jsonb_strip_nulls(jsonb_build_object('eventVersion', ${entry.version}::integer, 'period', period.id, 'outcome', case
        when period.lapsed_at is null then null
        when accreditation.id is null then 'not-accredited'
        else 'accredited' end, 'accreditation', accreditation.id))
    from no_objection_period as period
    join application on application.no_objection_period_id = period.id and application.state = 'circulated'
    left join accreditation on accreditation.application_id = application.id
    where period.id = ${entry.subject}
    order by application.reference`.execute(trx);
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
    version: row.data.eventVersion ?? 1,
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
