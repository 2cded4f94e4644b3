import { sql } from "kysely";
import type { ChairLetter } from "#domain/chair-letters/chair-letter.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant, type Page, toInstant, toInstantIfAny } from "../values.ts";
import { readSealed } from "./chair-letters.ts";

/* Row-level security shows the Chair's office all recipients of its letters, and each recipient itself. */

/** Everybody whom it is for at the instant, each once, in one statement. Returns how many. */
export async function insertLetterRecipients(
  trx: Trx,
  { id, process, draft: { to } }: ChairLetter,
  at: Instant,
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into chair_letter_recipient (letter_id, process_id, mission_id, organisation_id, name)
    select ${id}::uuid, ${process}::uuid, mission_id, organisation_id, name
    from recipients_of_chair_letter(${process}::uuid, ${to.missions}, ${to.chosen}::uuid[], ${to.organisations}, ${to.session}::uuid,
      ${fromInstant(at)}::timestamptz)`.execute(trx);
  return Number(numAffectedRows ?? 0n);
}

/** The same before it goes out. */
export async function listWhomLetterIsFor(
  trx: Trx,
  { process, draft: { to } }: Pick<ChairLetter, "process" | "draft">,
  at: Instant,
): Promise<{ readonly missions: readonly Id<"mission">[]; readonly organisations: readonly Id<"organisation">[] }> {
  const { rows } = await sql<{ mission_id: Id<"mission"> | null; organisation_id: Id<"organisation"> | null }>`
    select mission_id, organisation_id
    from recipients_of_chair_letter(${process}::uuid, ${to.missions}, ${to.chosen}::uuid[], ${to.organisations}, ${to.session}::uuid,
      ${fromInstant(at)}::timestamptz)`.execute(trx);
  return {
    missions: rows.flatMap(({ mission_id }) => mission_id ?? []),
    organisations: rows.flatMap(({ organisation_id }) => organisation_id ?? []),
  };
}

/** The e-mails to all recipients, at each of their addresses once, in one statement. Returns how many. */
export async function appendLettersToRecipients(
  trx: Trx,
  { id, process }: Pick<ChairLetter, "id" | "process">,
  { kind, eventKey, at, data }: { kind: string; eventKey: string; at: Instant; data: object },
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into letter (kind, chair_of, event_key, recipient_email, recipient_person, recipient_name, language, data, created_at, due_at)
    select ${kind}::text, ${process}::uuid, ${eventKey}::text, addressed.email, addressed.person, addressed.name, addressed.language,
      ${JSON.stringify(data)}::jsonb || jsonb_build_object('recipient', recipient.id, 'desk', addressed.desk),
      ${fromInstant(at)}::timestamptz, ${fromInstant(at)}::timestamptz
    from chair_letter_recipient as recipient
    cross join lateral (
      select address as email, null::uuid as person, mission.name, mission.language, 'mission' as desk
      from mission cross join lateral unnest(array_prepend(mission.email, mission.copies_to)) as address
      where mission.id = recipient.mission_id
      union all
      select person.email, person.id, person.name, person.language, 'organisation'
      from person
      where person.organisation_id = recipient.organisation_id and person.role = 'applicant' and person.banned_at is null
    ) as addressed
    where recipient.letter_id = ${id}
    on conflict do nothing`.execute(trx);
  return Number(numAffectedRows ?? 0n);
}

export interface RecipientOfLetter {
  readonly id: Id<"chair_letter_recipient">;
  readonly name: string;
  readonly kind: "mission" | "organisation";
  readonly openedAt: Instant | null;
  /** Of the e-mails to it: how many a mail server took, still wait, and were given up. */
  readonly sent: number;
  readonly waiting: number;
  readonly givenUp: number;
}

/** For the Chair's office: who has opened it, and which e-mails were taken. Missions first, by name. */
export async function listLetterRecipients(
  trx: Trx,
  { letter, eventKey }: { readonly letter: Id<"chair_letter">; readonly eventKey: string },
  page: Page,
): Promise<RecipientOfLetter[]> {
  const { rows } = await sql<{
    id: Id<"chair_letter_recipient">;
    name: string;
    kind: "mission" | "organisation";
    opened_at: Date | null;
    sent: number;
    waiting: number;
    given_up: number;
  }>`
    with posted as (
      select data ->> 'recipient' as recipient, (count(sent_at) - count(came_back_at))::integer as sent,
        count(coalesce(dead_at, came_back_at))::integer as given_up,
        count(*) filter (where sent_at is null and dead_at is null)::integer as waiting
      from letter where event_key = ${eventKey} group by 1
    )
    select recipient.id, recipient.name, case when recipient.mission_id is null then 'organisation' else 'mission' end as kind,
      opening.opened_at, coalesce(posted.sent, 0) as sent, coalesce(posted.waiting, 0) as waiting,
      coalesce(posted.given_up, 0) as given_up
    from chair_letter_recipient as recipient
    left join chair_letter_opening as opening on opening.recipient_id = recipient.id
    left join posted on posted.recipient = recipient.id::text
    where recipient.letter_id = ${letter}
    order by recipient.mission_id is null, recipient.name collate "und-x-icu", recipient.id
    limit ${page.limit} offset ${page.offset}`.execute(trx);
  return rows.map(({ opened_at, given_up, ...row }) => ({
    ...row,
    openedAt: toInstantIfAny(opened_at),
    givenUp: given_up,
  }));
}

export interface CountsOfLetter {
  readonly recipients: number;
  readonly opened: number;
  readonly sent: number;
  readonly waiting: number;
  readonly givenUp: number;
}

export async function countLetterDeliveries(
  trx: Trx,
  { letter, eventKey }: { readonly letter: Id<"chair_letter">; readonly eventKey: string },
): Promise<CountsOfLetter> {
  const { rows } = await sql<CountsOfLetter>`
    select
      (select count(*)::integer from chair_letter_recipient where letter_id = ${letter}) as recipients,
      (select count(*)::integer from chair_letter_opening as opening
        join chair_letter_recipient as recipient on recipient.id = opening.recipient_id where letter_id = ${letter}) as opened,
      (count(sent_at) - count(came_back_at))::integer as sent, count(coalesce(dead_at, came_back_at))::integer as "givenUp",
      count(*) filter (where sent_at is null and dead_at is null)::integer as waiting
    from letter where event_key = ${eventKey}`.execute(trx);
  return rows[0] ?? { recipients: 0, opened: 0, sent: 0, waiting: 0, givenUp: 0 };
}

/** The letters that the declared reader has got, the latest first. */
export async function listReceivedLetters(trx: Trx) {
  const rows = await received(trx).orderBy("written.circulated_at", "desc").orderBy("written.id").execute();
  return rows.map(toReceived);
}

export interface LetterOnSession {
  readonly id: Id<"chair_letter">;
  readonly subject: string;
  readonly circulatedAt: Instant;
  /** Somebody of the reader has opened it. */
  readonly isOpened: boolean;
}

/**
 * The letters on a session that the declared reader has got or, where that is the Chair's office, has written, the latest first: those that announce, confirm, move or name it,
 * that enclose a paper of it, or that went to the organisations accredited for it. Row-level security leaves out the letters, and the papers, that are not the reader's.
 */
export async function listLettersOnSession(
  db: Db,
  { process, session }: { readonly process: Id<"process">; readonly session: Id<"session"> },
): Promise<LetterOnSession[]> {
  const { rows } = await sql<{ id: Id<"chair_letter">; subject: string; circulated_at: Date; opened: boolean }>`
    select written.id, written.sealed::jsonb ->> 'subject' as subject, written.circulated_at,
      exists (
        select from chair_letter_recipient as recipient join chair_letter_opening as opening on opening.recipient_id = recipient.id
        where recipient.letter_id = written.id
      ) as opened
    from chair_letter as written
    where written.process_id = ${process} and written.circulated_at is not null and (
      written.to_session_id = ${session}
      or written.sealed::jsonb -> 'does' @> jsonb_build_array(jsonb_build_object('session', ${session}::text))
      or exists (
        select from chair_letter_enclosure as enclosure join paper on paper.id = enclosure.paper_id
        where enclosure.letter_id = written.id and paper.session_id = ${session}
      )
    )
    order by written.circulated_at desc, written.id`.execute(db);
  return rows.map(({ id, subject, circulated_at, opened }) => ({
    id,
    subject,
    circulatedAt: toInstant(circulated_at),
    isOpened: opened,
  }));
}

export async function countUnopenedLetters(trx: Trx): Promise<number> {
  const { count } = await trx
    .selectFrom("chair_letter_recipient as recipient")
    .leftJoin("chair_letter_opening as opening", "opening.recipient_id", "recipient.id")
    .select(sql<number>`count(*)::integer`.as("count"))
    .where("opening.recipient_id", "is", null)
    .executeTakeFirstOrThrow();
  return count;
}

export async function findReceivedLetter(trx: Trx, id: Id<"chair_letter">) {
  const row = await received(trx).where("written.id", "=", id).executeTakeFirst();
  return row === undefined ? null : toReceived(row);
}

/** That it was opened, the first time only. Says whether it was. */
export async function insertLetterOpening(
  trx: Trx,
  recipient: Id<"chair_letter_recipient">,
  { at, person }: { readonly at: Instant; readonly person: Id<"person"> },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("chair_letter_opening")
    .values({ recipient_id: recipient, opened_at: fromInstant(at), opened_by: person })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

function received(trx: Db) {
  return trx
    .selectFrom("chair_letter_recipient as recipient")
    .innerJoin("chair_letter as written", "written.id", "recipient.letter_id")
    .innerJoin("process", "process.id", "written.process_id")
    .leftJoin("chair_letter_opening as opening", "opening.recipient_id", "recipient.id")
    .select(["written.id", "written.circulated_at", "written.sealed", "written.hash", "recipient.id as recipient"])
    .select(["process.slug", "process.title", "process.short_name", "process.zone", "opening.opened_at"]);
}

type ReceivedRow = Awaited<ReturnType<ReturnType<typeof received>["execute"]>>[number];

function toReceived(row: ReceivedRow) {
  if (row.sealed === null || row.hash === null || row.circulated_at === null)
    throw new Error("A letter has recipients once it has gone out");
  return {
    id: row.id,
    recipient: row.recipient,
    circulatedAt: toInstant(row.circulated_at),
    openedAt: toInstantIfAny(row.opened_at),
    process: { slug: row.slug, title: row.title, shortName: row.short_name, zone: row.zone },
    ...readSealed(row.sealed, row.hash),
  };
}

export type ReceivedLetter = ReturnType<typeof toReceived>;
