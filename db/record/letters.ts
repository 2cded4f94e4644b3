import { type Selectable, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { LetterInPost, LetterToRead } from "#domain/record/reading.ts";
import type { Db } from "../handles.ts";
import { keyHas } from "../organisations/search.ts";
import { filled, fromInstant, type Page, toInstant, toInstantIfAny } from "../values.ts";
import type { LetterTable } from "./schema.ts";

/* What an office reads of the letters for which it answers: read as the Chair of a process, those that say who spoke; otherwise the others. */

export interface WrittenLetter {
  readonly id: Id<"letter">;
  readonly kind: string;
  readonly recipientEmail: string;
  /** Null for a mission. */
  readonly recipientPerson: Id<"person"> | null;
  readonly language: string;
  /** As it left; null while it has not. */
  readonly subject: string | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly cameBackAt: string | null;
  /** What the mail server said of one that was given up or came back. */
  readonly because: string | null;
}

const conditions = {
  waiting: sql<boolean>`sent_at is null and dead_at is null and not held and not gathered and attempts = 0`,
  failing: sql<boolean>`sent_at is null and dead_at is null and not held and attempts > 0`,
  held: sql<boolean>`sent_at is null and dead_at is null and held`,
  gathered: sql<boolean>`gathered`,
  sent: sql<boolean>`sent_at is not null and came_back_at is null`,
  dead: sql<boolean>`dead_at is not null`,
  returned: sql<boolean>`came_back_at is not null`,
} satisfies Record<LetterInPost, unknown>;

/** What is asked of the letters of an office; undefined asks nothing. */
export interface LettersAsked {
  readonly chairOf: Id<"process"> | null;
  readonly state: LetterInPost;
  /** Words of the recipient's name or address. */
  readonly recipient?: string | undefined;
  readonly kind?: string | undefined;
  readonly reference?: string | undefined;
  readonly period?: Id<"period"> | undefined;
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
}

function lettersAsked(
  db: Db,
  { chairOf, recipient, kind, reference, period, from, until }: Omit<LettersAsked, "state">,
) {
  let asked = db.selectFrom("letter").where("chair_of", "is not distinct from", chairOf);
  if (recipient !== undefined) asked = asked.where(sql<boolean>`${keyHas(sql`search_recipient`, recipient)}`);
  if (kind !== undefined) asked = asked.where("kind", "=", kind);
  if (reference !== undefined) asked = asked.where("about_reference", "=", reference);
  if (period !== undefined) asked = asked.where("about_period", "=", period);
  if (from !== undefined) asked = asked.where(sql<boolean>`created_at >= ${fromInstant(from)}`);
  if (until !== undefined) asked = asked.where(sql<boolean>`created_at <= ${fromInstant(until)}`);
  return asked;
}

/** How many there are by where they are. */
export function countLettersAsked(db: Db, asked: Omit<LettersAsked, "state">): Promise<Record<LetterInPost, number>> {
  const count = (state: LetterInPost) => sql<number>`(count(*) filter (where ${conditions[state]}))::integer`.as(state);
  return lettersAsked(db, asked)
    .select([count("waiting"), count("failing"), count("held"), count("gathered"), count("sent"), count("dead")])
    .select(count("returned"))
    .executeTakeFirstOrThrow();
}

/** Which kinds there are among the letters of an office that are in the state. */
export async function listKindsOfLetters(
  db: Db,
  { chairOf, state }: Pick<LettersAsked, "chairOf" | "state">,
): Promise<string[]> {
  const rows = await lettersAsked(db, { chairOf })
    .where(conditions[state])
    .select("kind")
    .distinct()
    .orderBy("kind")
    .execute();
  return rows.map(({ kind }) => kind);
}

/** Latest first. */
export async function listLetters(db: Db, asked: LettersAsked, page: Page): Promise<WrittenLetter[]> {
  const rows = await lettersAsked(db, asked)
    .where(conditions[asked.state])
    .select(["id", "kind", "recipient_email", "recipient_person", "language", "subject", "created_at", "sent_at"])
    .select(["dead_at", "came_back_at", "last_error"])
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    recipientEmail: row.recipient_email,
    recipientPerson: row.recipient_person,
    language: row.language,
    subject: row.sent_at === null || row.subject === "" ? null : row.subject,
    createdAt: toInstant(row.created_at).toString(),
    sentAt: toInstantIfAny(row.sent_at)?.toString() ?? null,
    cameBackAt: toInstantIfAny(row.came_back_at)?.toString() ?? null,
    because: reasonOf(row),
  }));
}

/** Of one that may still go through it is no reason yet. */
function reasonOf(row: Pick<Selectable<LetterTable>, "dead_at" | "came_back_at" | "last_error">): string | null {
  return row.dead_at === null && row.came_back_at === null ? null : row.last_error;
}

export interface LetterAbout {
  readonly id: Id<"letter">;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly sentAt: Instant;
}

/**
 * What has gone about one application to those who act for its organisation, or did, as it left, the first first: each letter once, and of several
 * copies the reader's own. Who came later reads what was written before.
 */
export async function listLettersAbout(
  db: Db,
  { organisation, reader, reference }: { organisation: Id<"organisation">; reader: Id<"person">; reference: string },
): Promise<LetterAbout[]> {
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom("letter")
        .distinctOn("event_key")
        .select(["id", "kind", "language", "subject", "text", "sent_at", "created_at"])
        .where("recipient_person", "in", (people) =>
          people.selectFrom("acting_person").select("person_id").where("organisation_id", "=", organisation),
        )
        .where("about_reference", "=", reference)
        .where("sent_at", "is not", null)
        .orderBy("event_key")
        .orderBy(sql`recipient_person <> ${reader}`)
        .orderBy("created_at")
        .orderBy("id")
        .as("about"),
    )
    .selectAll()
    .orderBy("sent_at")
    .orderBy("created_at")
    // What is received and answered in one instant was received first.
    .orderBy(sql`kind not in ('application-received', 'interest-notified')`)
    .orderBy("id")
    .execute();
  return rows.map(toLetterAbout);
}

function toLetterAbout({
  id,
  language,
  subject,
  text,
  sent_at: sentAt,
}: Pick<Selectable<LetterTable>, "id" | "language" | "subject" | "text" | "sent_at">): LetterAbout {
  return {
    id,
    language,
    subject: filled(subject, "subject"),
    text: filled(text, "text"),
    sentAt: toInstant(filled(sentAt, "sent_at")),
  };
}

/** What has gone to a person, as it left, the first first; but for what tells a Chair who spoke. */
export async function listLettersTo(db: Db, person: Id<"person">): Promise<LetterAbout[]> {
  const rows = await db
    .selectFrom("letter")
    .select(["id", "language", "subject", "text", "sent_at"])
    .where("recipient_person", "=", person)
    .where("chair_of", "is", null)
    .where("sent_at", "is not", null)
    .orderBy("sent_at")
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(toLetterAbout);
}

/** One letter with its words as they left; they are null while it has not, and empty once its recipient was erased. */
export async function findLetter(db: Db, id: Id<"letter">): Promise<LetterToRead | null> {
  const row = await db
    .selectFrom("letter")
    .select(["id", "kind", "chair_of", "recipient_email", "recipient_name", "recipient_person", "subject", "text"])
    .select([
      "created_at",
      "sent_at",
      "dead_at",
      "came_back_at",
      "last_error",
      "gathered",
      "told_in",
      "about_reference",
    ])
    .select([
      sql<Id<"period"> | null>`data ->> 'period'`.as("period"),
      sql<boolean>`data ->> 'basis' is not null`.as("with_basis"),
    ])
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    kind: row.kind,
    chairOf: row.chair_of,
    period: row.period,
    withBasis: row.with_basis,
    inquiryAbout: row.kind === "inquiry-received" || row.kind === "inquiry-answered" ? row.about_reference : null,
    recipient: { name: row.recipient_name, email: row.recipient_email },
    subject: row.sent_at === null || row.subject === "" ? null : row.subject,
    text: row.sent_at === null ? null : row.text,
    createdAt: toInstant(row.created_at),
    sentAt: toInstantIfAny(row.sent_at),
    deadAt: toInstantIfAny(row.dead_at),
    cameBackAt: toInstantIfAny(row.came_back_at),
    because: reasonOf(row),
    gathered: row.gathered ? { toldIn: row.told_in } : null,
  };
}

export interface MissionsReached {
  readonly missions: number;
  readonly reached: number;
  readonly waiting: number;
  readonly givenUp: number;
}

/**
 * How many of the missions to which a list went got its letter: a mission with several addresses is reached by the first that is, waits while one of
 * the others may be, and is given up with the last. What came back has reached nobody.
 */
export async function countMissionsReached(db: Db, period: Id<"period">): Promise<MissionsReached> {
  const { rows } = await sql<MissionsReached>`
    select
      count(*)::integer as missions,
      count(*) filter (where sent > 0)::integer as reached,
      count(*) filter (where sent = 0 and dead < letters)::integer as waiting,
      count(*) filter (where sent = 0 and dead = letters)::integer as "givenUp"
    from (
      select count(*) as letters, count(sent_at) - count(came_back_at) as sent, count(coalesce(dead_at, came_back_at)) as dead
      from letter
      where event_key = ${`ListCirculated:${period}`} and kind = 'list-circulated' and chair_of is null
        and recipient_person is null
      group by recipient_name
    ) as mission`.execute(db);
  return rows[0] ?? { missions: 0, reached: 0, waiting: 0, givenUp: 0 };
}
