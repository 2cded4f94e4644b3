import { type Selectable, sql } from "kysely";
import type { OutcomeOnRecord } from "#domain/accreditation/lapse.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { keyHas } from "../organisations/search.ts";
import { fromInstant, type Page, toInstant } from "../values.ts";
import { subjectsCalled } from "./audit-subjects.ts";
import type { AuditTrailTable } from "./schema.ts";

/** One line of the record of what was done. */
export interface AuditEntry {
  readonly at: Instant;
  /** The slug of the act. */
  readonly act: string;
  /** The type of what happened. */
  readonly event: string;
  /** The shape of the data. */
  readonly version: number;
  readonly actorPerson: Id<"person"> | null;
  readonly actorRole: string;
  readonly subjectKind: string;
  readonly subject: Id | null;
  readonly process: Id<"process"> | null;
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

/** The same entry once more for each application of its period (the subject), in one statement. */
export async function appendAuditOfPeriod(trx: Trx, entry: AuditEntry): Promise<void> {
  await appendAuditOfOutcomes(trx, entry, { all: true, outcomes: [] });
}

/** The same with the outcome of each that has one now; where not all are named, for no other. */
export async function appendAuditOfOutcomes(
  trx: Trx,
  entry: AuditEntry,
  { all, outcomes }: { readonly all: boolean; readonly outcomes: readonly OutcomeOnRecord[] },
): Promise<void> {
  await sql`
    insert into audit_trail (at, act, event, actor_person, actor_role, subject_kind, subject_id, process_id, data)
    select ${fromInstant(entry.at)}::timestamptz, ${entry.act}::text, ${entry.event}::text, ${entry.actorPerson}::uuid,
      ${entry.actorRole}::text, 'application', application.id, ${entry.process}::uuid,
      jsonb_strip_nulls(jsonb_build_object('eventVersion', ${entry.version}::integer,
        'period', application.no_objection_period_id, 'outcome', answered.outcome, 'accreditation', answered.accreditation))
    from application
    left join jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as answered (application uuid, outcome text, accreditation uuid)
      on answered.application = application.id
    where application.no_objection_period_id = ${entry.subject} and application.state = 'circulated'
      and (${all} or answered.application is not null)
    order by application.reference`.execute(trx);
}

/** The same entry once more for each application on the list that went before its body (from the call, the subject) at the instant. */
export async function appendAuditOfListBeforeBody(trx: Trx, entry: AuditEntry): Promise<void> {
  await sql`
    insert into audit_trail (at, act, event, actor_person, actor_role, subject_kind, subject_id, process_id, data)
    select ${fromInstant(entry.at)}::timestamptz, ${entry.act}::text, ${entry.event}::text, ${entry.actorPerson}::uuid,
      ${entry.actorRole}::text, 'application', application.id, ${entry.process}::uuid,
      jsonb_build_object('eventVersion', ${entry.version}::integer, 'call', application.call_id)
    from application
    where application.call_id = ${entry.subject} and application.state = 'circulated'
      and application.no_objection_period_id is null
      and application.circulated_at = ${fromInstant(entry.at)}::timestamptz
    order by application.reference`.execute(trx);
}

/** The same entry once more for each application of the call (the subject) for which it was put on record then that nobody had ruled. */
export async function appendAuditOfDefaults(trx: Trx, entry: AuditEntry): Promise<void> {
  await sql`
    insert into audit_trail (at, act, event, actor_person, actor_role, subject_kind, subject_id, process_id, data)
    select ${fromInstant(entry.at)}::timestamptz, ${entry.act}::text, ${entry.event}::text, ${entry.actorPerson}::uuid,
      ${entry.actorRole}::text, 'application', application.id, ${entry.process}::uuid,
      jsonb_strip_nulls(jsonb_build_object('eventVersion', ${entry.version}::integer, 'stage', step.stage,
        'dueAt', step.at, 'accreditation', accreditation.id))
    from application
    join step on step.application_id = application.id and step.outcome = 'by-default'
      and step.known_at = ${fromInstant(entry.at)}::timestamptz
    left join accreditation on accreditation.application_id = application.id
    where application.call_id = ${entry.subject}
    order by application.reference`.execute(trx);
}

/** The same entry once more for each application of its determination (the subject), with what the body answered. */
export async function appendAuditOfDetermination(trx: Trx, entry: AuditEntry): Promise<void> {
  await sql`
    insert into audit_trail (at, act, event, actor_person, actor_role, subject_kind, subject_id, process_id, data)
    select ${fromInstant(entry.at)}::timestamptz, ${entry.act}::text, ${entry.event}::text, ${entry.actorPerson}::uuid,
      ${entry.actorRole}::text, 'application', item.application_id, ${entry.process}::uuid,
      jsonb_strip_nulls(jsonb_build_object('eventVersion', ${entry.version}::integer, 'determination', item.determination_id,
        'outcome', item.outcome, 'accreditation', accreditation.id))
    from determination_item as item
    join application on application.id = item.application_id and application.state = 'circulated'
    left join accreditation on accreditation.application_id = item.application_id
    where item.determination_id = ${entry.subject}
    order by application.reference`.execute(trx);
}

/** The same entry once more for each application that was assigned then, or given back. */
export async function appendAuditOfAssigned(
  trx: Trx,
  entry: AuditEntry,
  applications: readonly Id<"application">[],
): Promise<void> {
  await sql`
    insert into audit_trail (at, act, event, actor_person, actor_role, subject_kind, subject_id, process_id, data)
    select ${fromInstant(entry.at)}::timestamptz, ${entry.act}::text, ${entry.event}::text, ${entry.actorPerson}::uuid,
      ${entry.actorRole}::text, 'application', application.id, call.process_id,
      jsonb_build_object('eventVersion', ${entry.version}::integer, 'person', ${entry.subject}::uuid)
    from application join call_for_applications as call on call.id = application.call_id
    where application.id = ${oneOf(applications)}
    order by application.reference`.execute(trx);
}

export interface AuditFilter {
  readonly process?: Id<"process"> | undefined;
  readonly subject?: Id | undefined;
  readonly act?: string | undefined;
  readonly event?: string | undefined;
  /** Of every event but this one. */
  readonly without?: string | undefined;
  readonly actor?: Id<"person"> | undefined;
  /** Part of the name of whoever did it. */
  readonly by?: string | undefined;
  /** Part of the name or reference of what it was about, or of a text that the entry holds. */
  readonly text?: string | undefined;
  /** Not before. */
  readonly from?: Instant | undefined;
  /** Not after. */
  readonly until?: Instant | undefined;
  /** Only what is not confidential, whoever reads. */
  readonly open?: boolean | undefined;
}

/** Latest first, as it happened. Confidential entries show only to the Chair declared with readAs. */
export async function listAudit(db: Db, filter: AuditFilter, page: Page): Promise<RecordedAuditEntry[]> {
  const rows = await inOrder(filtered(db, filter)).limit(page.limit).offset(page.offset).execute();
  return rows.map(toEntry);
}

/** All of it in batches, each read when the one before has been used: no more than a batch is in memory. */
export async function* readAudit(db: Db, filter: AuditFilter, batch: number): AsyncGenerator<RecordedAuditEntry[]> {
  for (let last: { readonly at: string; readonly id: number } | undefined; ;) {
    const rest =
      last === undefined
        ? filtered(db, filter)
        : filtered(db, filter).where(
            sql<boolean>`(audit_trail.at, audit_trail.id) < (${last.at}::timestamptz, ${last.id})`,
          );
    // As text the instant keeps the microseconds that a Date has not.
    const rows = await inOrder(rest)
      .select(sql<string>`audit_trail.at::text`.as("at_text"))
      .limit(batch)
      .execute();
    if (rows.length > 0) yield rows.map(toEntry);
    const lowest = rows.at(-1);
    if (lowest === undefined || rows.length < batch) return;
    last = { at: lowest.at_text, id: lowest.id };
  }
}

/** The name under which somebody acted, and not what they are called since. */
const calledThen = sql<string | null>`coalesce((
  select renamed.data ->> 'from' from audit_trail as renamed
  where renamed.subject_id = audit_trail.actor_person and renamed.event = 'PersonRenamed' and renamed.id >= audit_trail.id
  order by renamed.id limit 1
), person.name)`;

function inOrder(query: ReturnType<typeof filtered>) {
  return query
    .leftJoin("person", "person.id", "audit_trail.actor_person")
    .selectAll("audit_trail")
    .select(calledThen.as("actor_name"))
    .orderBy("audit_trail.at", "desc")
    .orderBy("audit_trail.id", "desc");
}

function toEntry(row: Selectable<AuditTrailTable> & { readonly actor_name: string | null }): RecordedAuditEntry {
  return {
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
  };
}

export async function countAudit(db: Db, filter: AuditFilter): Promise<number> {
  const { count } = await filtered(db, filter)
    .select(sql<number>`count(*)::integer`.as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

function filtered(
  db: Db,
  { process, subject, act, event, without, actor, by, text, from, until, open = false }: AuditFilter,
) {
  let query = db.selectFrom("audit_trail");
  if (process !== undefined) query = query.where("audit_trail.process_id", "=", process);
  if (subject !== undefined) query = query.where("audit_trail.subject_id", "=", subject);
  if (act !== undefined) query = query.where("audit_trail.act", "=", act);
  if (event !== undefined) query = query.where("audit_trail.event", "=", event);
  if (without !== undefined) query = query.where("audit_trail.event", "!=", without);
  if (from !== undefined) query = query.where("audit_trail.at", ">=", sql<Date>`${fromInstant(from)}::timestamptz`);
  if (until !== undefined) query = query.where("audit_trail.at", "<=", sql<Date>`${fromInstant(until)}::timestamptz`);
  if (actor !== undefined) query = query.where("audit_trail.actor_person", "=", actor);
  if (by !== undefined)
    query = query.where(sql<boolean>`audit_trail.actor_person in (
      select id from person where ${keyHas(sql`search_name`, by)} and strpos(search_key(name), search_key(${by})) > 0
      union all
      select subject_id from audit_trail where event = 'PersonRenamed' and strpos(search_key(data ->> 'from'), search_key(${by})) > 0)`);
  if (text !== undefined)
    query = query.where(sql<boolean>`(audit_trail.subject_id in ${subjectsCalled(text)}
      or strpos(lower(audit_trail.data::text), lower(${text})) > 0)`);
  if (open) query = query.where("audit_trail.confidential", "=", false);
  return query;
}
