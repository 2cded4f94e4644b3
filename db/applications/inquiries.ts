import { type RawBuilder, sql } from "kysely";
import type { Inquiry, SideOfInquiry } from "#domain/applications/inquiry.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { partOf } from "../part-of.ts";
import { filled, fromInstant, type Page, toInstant } from "../values.ts";
import { applicationsWithPartOf } from "./recusals.ts";
import { recordThatGoesWith } from "./submitted-organisations.ts";

/* Who reads is said with readAs: an organisation finds those about its own applications, the Secretariat all, and nobody else any. */

export interface InquiryOnRecord extends Inquiry {
  /** Who asked, and who answered. */
  readonly askedByName: string;
  readonly repliedByName: string | null;
}

interface Row {
  readonly id: Id<"inquiry">;
  readonly application_id: Id<"application">;
  readonly side: SideOfInquiry;
  readonly words: string;
  readonly asked_at: Date;
  readonly asked_by: Id<"person">;
  readonly reply: string | null;
  readonly replied_at: Date | null;
  readonly replied_by: Id<"person"> | null;
  readonly asked_by_name: string;
  readonly replied_by_name: string | null;
}

/** Those about the applications, the latest last. */
export async function listInquiries(db: Db, applications: readonly Id<"application">[]): Promise<InquiryOnRecord[]> {
  if (applications.length === 0) return [];
  return select(db, sql`where inquiry.application_id = ${oneOf(applications)} order by inquiry.asked_at, inquiry.id`);
}

export async function findInquiry(db: Db, id: Id<"inquiry">): Promise<InquiryOnRecord | null> {
  const [found] = await select(db, sql`where inquiry.id = ${id}`);
  return found ?? null;
}

async function select(db: Db, which: RawBuilder<unknown>): Promise<InquiryOnRecord[]> {
  const { rows } = await sql<Row>`
    select inquiry.*, asker.name as asked_by_name, replier.name as replied_by_name
    from inquiry
    join person as asker on asker.id = inquiry.asked_by
    left join person as replier on replier.id = inquiry.replied_by
    ${which}`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    application: row.application_id,
    side: row.side,
    asked: { words: row.words, at: toInstant(row.asked_at), by: row.asked_by },
    reply:
      row.reply === null
        ? null
        : {
            words: row.reply,
            at: toInstant(filled(row.replied_at, "replied_at")),
            by: filled(row.replied_by, "replied_by"),
          },
    askedByName: row.asked_by_name,
    repliedByName: row.replied_by_name,
  }));
}

export async function insertInquiry(trx: Trx, { id, application, side, asked }: Inquiry): Promise<void> {
  await trx
    .insertInto("inquiry")
    .values({
      id,
      application_id: application,
      side,
      words: asked.words,
      asked_at: fromInstant(asked.at),
      asked_by: asked.by,
    })
    .execute();
}

export async function saveReply(trx: Trx, inquiry: Inquiry): Promise<void> {
  const reply = filled(inquiry.reply, "reply");
  await trx
    .updateTable("inquiry")
    .set({ reply: reply.words, replied_at: fromInstant(reply.at), replied_by: reply.by })
    .where("id", "=", inquiry.id)
    .execute();
}

/** How many inquiries about each of the applications wait that the side has sent; nothing about those of which none does. */
export async function countWaitingOf(
  db: Db,
  side: SideOfInquiry,
  applications: readonly Id<"application">[],
): Promise<ReadonlyMap<Id<"application">, number>> {
  if (applications.length === 0) return new Map();
  const { rows } = await sql<{ application: Id<"application">; count: number }>`
    select application_id as application, count(*)::integer as count
    from inquiry
    where side = ${side} and replied_at is null and application_id = ${oneOf(applications)}
    group by application_id`.execute(db);
  return new Map(rows.map(({ application, count }) => [application, count]));
}

/** To whom it is assigned, if that is an officer who holds the office now. */
const officerOfApplication = sql`
    left join lateral (
      select person_id from assignment where assignment.application_id = application.id order by n desc limit 1
    ) as last on true
    left join person as given on given.id = last.person_id and given.role = 'secretariat' and given.banned_at is null`;

/** An officer is not told of what waits about an application in which they have a part. */
function isOpenTo(officer: Id<"person">): RawBuilder<unknown> {
  const waiting = sql`select waits.application_id from inquiry as waits where waits.replied_at is null`;
  return sql`inquiry.application_id not in (${applicationsWithPartOf(officer, waiting)})`;
}

/** An inquiry that waits for its reply. */
export interface WaitingInquiry {
  readonly id: Id<"inquiry">;
  readonly application: Id<"application">;
  readonly reference: string;
  /** The organisation, as it goes with the application. */
  readonly name: string;
  /** The short name of the process. */
  readonly process: string;
  readonly zone: string;
  readonly words: string;
  readonly askedAt: Instant;
  /** The officer to whom the application is assigned; null where it is nobody's. */
  readonly officer: string | null;
}

interface WaitingRow extends Omit<WaitingInquiry, "askedAt"> {
  readonly askedAt: Date;
}

/** Those that a side has sent, but for those about an application in which the officer has a part; that which has waited longest comes first. */
export async function listWaitingInquiries(
  db: Db,
  { side, officer }: { readonly side: SideOfInquiry; readonly officer: Id<"person"> },
  page: Page,
): Promise<WaitingInquiry[]> {
  const { rows } = await sql<WaitingRow>`
    with waiting as (
      select inquiry.id, inquiry.application_id, inquiry.words, inquiry.asked_at from inquiry
      where inquiry.side = ${side} and inquiry.replied_at is null and ${isOpenTo(officer)}
      order by inquiry.asked_at, inquiry.id
      ${partOf(page)}
    )
    select waiting.id, application.id as application, application.reference, organisation.name,
      process.short_name as process, process.zone, waiting.words, waiting.asked_at as "askedAt", given.name as officer
    from waiting
    join application on application.id = waiting.application_id
    join ${recordThatGoesWith}
    join call_for_applications as call on call.id = application.call_id
    join process on process.id = call.process_id
    ${officerOfApplication}
    order by waiting.asked_at, waiting.id`.execute(db);
  return rows.map(({ askedAt, ...row }) => ({ ...row, askedAt: toInstant(askedAt) }));
}

/** How many wait for the reply of the one side and of the other, but for those about an application in which the officer has a part. */
export async function countWaitingInquiries(
  db: Db,
  officer: Id<"person">,
): Promise<Readonly<Record<SideOfInquiry, number>>> {
  const { rows } = await sql<{ side: SideOfInquiry; count: number }>`
    select inquiry.side, count(*)::integer as count from inquiry
    where inquiry.replied_at is null and ${isOpenTo(officer)}
    group by inquiry.side`.execute(db);
  const of = (asked: SideOfInquiry) => rows.find(({ side }) => side === asked)?.count ?? 0;
  return { secretariat: of("applicant"), applicant: of("secretariat") };
}

/** An application about which inquiries of its organisation wait. */
export interface ApplicationThatAsks extends Pick<WaitingInquiry, "application" | "reference" | "name" | "officer"> {
  readonly count: number;
  /** Of those, how many were sent after `since`; all of them where that is not given. */
  readonly recent: number;
  /** When the first of them was sent. */
  readonly oldest: Instant;
}

/** What was sent by `until` and waits for the Secretariat, that which has waited longest first. */
export async function listApplicationsThatAsk(
  db: Db,
  { since, until }: { readonly since: Instant | null; readonly until: Instant },
): Promise<ApplicationThatAsks[]> {
  const recent = since === null ? sql`true` : sql`asked_at > ${fromInstant(since)}::timestamptz`;
  const { rows } = await sql<Omit<ApplicationThatAsks, "oldest"> & { readonly oldest: Date }>`
    with asking as (
      select application_id, count(*)::integer as count, (count(*) filter (where ${recent}))::integer as recent,
        min(asked_at) as oldest
      from inquiry
      where side = 'applicant' and replied_at is null and asked_at <= ${fromInstant(until)}::timestamptz
      group by application_id
    )
    select application.id as application, application.reference, organisation.name, given.name as officer,
      asking.count, asking.recent, asking.oldest
    from asking join application on application.id = asking.application_id
    join ${recordThatGoesWith}
    ${officerOfApplication}
    order by asking.oldest, application.id`.execute(db);
  return rows.map(({ oldest, ...row }) => ({ ...row, oldest: toInstant(oldest) }));
}
