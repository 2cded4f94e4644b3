import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { type Seal, sealOf } from "../seal.ts";
import { fromInstant, toInstant } from "../values.ts";

/** A letter to one recipient about one event. The same event and recipient get it once, however often it is appended. */
export interface Letter {
  readonly kind: string;
  /** The process whose Chair answers for the letter, because it says who spoke; otherwise the Secretariat does. */
  readonly chairOf?: Id<"process">;
  readonly eventKey: string;
  readonly recipientEmail: string;
  readonly recipientPerson: Id<"person"> | null;
  readonly recipientName: string;
  readonly language: string;
  readonly data: unknown;
  readonly createdAt: Instant;
  /** Not tried before; at once when absent. */
  readonly dueAt?: Instant;
}

/**
 * Any number of letters in one statement. Returns how many are new. The conflict is not named: to name it would ask for
 * the right to read the letter, which whoever writes to the Chair does not have.
 */
export async function appendLetters(trx: Trx, letters: readonly Letter[]): Promise<number> {
  if (letters.length === 0) return 0;
  const seal = sealOf(trx);
  const rows = letters.map((letter) => ({
    kind: letter.kind,
    chair_of: letter.chairOf ?? null,
    event_key: letter.eventKey,
    recipient_email: letter.recipientEmail,
    recipient_person: letter.recipientPerson,
    recipient_name: letter.recipientName,
    language: letter.language,
    data: hasToken(letter.data)
      ? { ...letter.data, token: seal.enclose(letter.data.token, placeOf(letter)) }
      : letter.data,
    created_at: fromInstant(letter.createdAt),
    due_at: fromInstant(letter.dueAt ?? letter.createdAt),
  }));
  const { numAffectedRows } = await sql`
    insert into letter
      (kind, chair_of, event_key, recipient_email, recipient_person, recipient_name, language, data, created_at, due_at)
    select kind, chair_of, event_key, recipient_email, recipient_person, recipient_name, language, data, created_at, due_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
      kind text, chair_of uuid, event_key text, recipient_email text, recipient_person uuid, recipient_name text, language text,
      data jsonb, created_at timestamptz, due_at timestamptz)
    on conflict do nothing`.execute(trx);
  return Number(numAffectedRows ?? 0n);
}

/** Of these events, those of which a letter has been written, whoever got it. Not for letters that say who spoke. */
export async function listToldEvents(db: Db, eventKeys: readonly string[]): Promise<ReadonlySet<string>> {
  if (eventKeys.length === 0) return new Set();
  const rows = await db
    .selectFrom("letter")
    .select("event_key")
    .distinct()
    .where("event_key", "=", oneOf(eventKeys, "text"))
    .execute();
  return new Set(rows.map((row) => row.event_key));
}

/** Up to when the last digest of the kind told one of these people what had come; null when none did. */
export async function findLastDigest(
  db: Db,
  kind: string,
  readers: readonly { readonly person: Id<"person"> | null }[],
): Promise<Instant | null> {
  const people = readers.flatMap(({ person }) => (person === null ? [] : [person]));
  if (people.length === 0) return null;
  const row = await db
    .selectFrom("letter")
    .select(sql<string | null>`data ->> 'until'`.as("until"))
    .where("recipient_person", "=", oneOf(people))
    .where("kind", "=", kind)
    .orderBy("created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  const until = row?.until ?? null;
  return until === null ? null : Temporal.Instant.from(until);
}

/** A letter's token lets whoever has it act as the recipient: the record, which more people read than the letter, holds it enclosed. */
function hasToken(data: unknown): data is { readonly token: string } {
  return typeof data === "object" && data !== null && "token" in data && typeof data.token === "string";
}

/** In which letter a token is enclosed: in another one, to another address, it does not open. */
function placeOf({ kind, eventKey, recipientEmail }: Pick<Letter, "kind" | "eventKey" | "recipientEmail">) {
  return ["letter", kind, eventKey, recipientEmail] as const;
}

export interface ClaimedLetter {
  readonly id: Id<"letter">;
  readonly kind: string;
  readonly recipientEmail: string;
  readonly recipientName: string;
  readonly language: string;
  /** With its token opened; null in its place where it was not enclosed in this letter. */
  readonly data: unknown;
  /** Which attempt this is. Who claims it later has another number. */
  readonly attempts: number;
  /** When it was tried first. */
  readonly triedSince: Instant;
}

/** Which letter, and under which claim. */
export type Claim = Pick<ClaimedLetter, "id" | "attempts">;

/**
 * Takes letters that are due at `at` for one worker, which reads as the post: nobody else takes them for so many seconds, by the database's clock,
 * which is the same for all and which nobody moves. Short statements, so that no transaction is open while a letter is sent.
 */
export async function claimDueLetters(
  trx: Trx,
  { at, seconds, limit }: { readonly at: Instant; readonly seconds: number; readonly limit: number },
): Promise<ClaimedLetter[]> {
  const { rows } = await sql<
    Omit<ClaimedLetter, "triedSince"> & { readonly eventKey: string; readonly tried_since: Date }
  >`
    update letter set attempts = attempts + 1, claimed_until = ${fromNow(seconds)},
      tried_since = coalesce(tried_since, ${fromInstant(at)})
    where id in (
      select id from letter
      where sent_at is null and dead_at is null and not held and not gathered and due_at <= ${fromInstant(at)}
        and (claimed_until is null or claimed_until <= clock_timestamp())
      order by due_at, id limit ${limit} for update skip locked
    )
    returning id, kind, event_key as "eventKey", recipient_email as "recipientEmail", recipient_name as "recipientName", language, data, attempts, tried_since`.execute(
    trx,
  );
  const seal = sealOf(trx);
  return rows.map(({ tried_since, ...row }) => ({
    ...row,
    data: opened(row, seal),
    triedSince: toInstant(tried_since),
  }));
}

function opened(letter: Pick<Letter, "kind" | "eventKey" | "recipientEmail" | "data">, seal: Seal): unknown {
  if (!hasToken(letter.data)) return letter.data;
  return { ...letter.data, token: seal.open(letter.data.token, placeOf(letter)) };
}

/** Holds on to claims for so many seconds from now. One that somebody else has taken over since stays theirs. */
export async function renewClaims(trx: Trx, claims: readonly Claim[], seconds: number): Promise<void> {
  await sql`
    update letter set claimed_until = ${fromNow(seconds)} from ${held(claims)}`.execute(trx);
}

/** Gives back what was claimed and not tried: it is due as before. */
export async function releaseClaims(trx: Trx, claims: readonly Claim[]): Promise<void> {
  await sql`
    update letter set claimed_until = null, attempts = letter.attempts - 1 from ${held(claims)}`.execute(trx);
}

function fromNow(seconds: number) {
  return sql`clock_timestamp() + ${seconds}::integer * interval '1 second'`;
}

function held(claims: readonly Claim[]) {
  const rows = claims.map(({ id, attempts }) => ({ id, attempts }));
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as held (id uuid, attempts integer)
    where letter.id = held.id and letter.attempts = held.attempts
      and letter.sent_at is null and letter.dead_at is null`;
}

export interface SentLetter {
  readonly id: Id<"letter">;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Whether the secret in its data goes; its words are given without it. */
  readonly forget: boolean;
}

/** What a mail server has accepted has left, whoever holds the claim by now. */
export async function saveSentLetter(trx: Trx, sent: SentLetter, at: Instant): Promise<void> {
  await sql`
    update letter
    set sent_at = ${fromInstant(at)}, last_error = null, claimed_until = null,
      subject = ${sent.subject}, html = ${sent.html}, text = ${sent.text},
      data = case when ${sent.forget}::boolean then data - 'token' else data end
    where id = ${sent.id} and sent_at is null and dead_at is null`.execute(trx);
}

export async function saveReturnedLetter(
  trx: Trx,
  { id, because }: { readonly id: Id<"letter">; readonly because: string },
  at: Instant,
): Promise<void> {
  await trx
    .updateTable("letter")
    .set({ came_back_at: fromInstant(at), last_error: because })
    .where("id", "=", id)
    .execute();
}

/** The secrets of letters that could not leave before what they open had closed. Returns how many there were. */
export async function forgetSecrets(db: Db, at: Instant): Promise<number> {
  const { numAffectedRows } = await sql`
    update letter set data = data - 'token'
    where data ? 'token' and (data ->> 'expiresAt')::timestamptz <= ${fromInstant(at)}::timestamptz`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

export async function saveFailedLetter(
  trx: Trx,
  failed: { readonly id: Id<"letter">; readonly attempts: number; readonly error: string; readonly dueAt: Instant },
): Promise<void> {
  await claimed(trx, failed)
    .set({ last_error: failed.error.slice(0, 2000), due_at: fromInstant(failed.dueAt), claimed_until: null })
    .execute();
}

/** @param dead - whether its secret goes too: it was another letter's. */
export async function saveDeadLetter(
  trx: Trx,
  dead: {
    readonly id: Id<"letter">;
    readonly attempts: number;
    readonly error: string;
    readonly at: Instant;
    readonly forget?: boolean;
  },
): Promise<void> {
  await claimed(trx, dead)
    .set({
      last_error: dead.error.slice(0, 2000),
      dead_at: fromInstant(dead.at),
      claimed_until: null,
      ...(dead.forget === true ? { data: sql`data - 'token'` } : {}),
    })
    .execute();
}

function claimed(trx: Trx, { id, attempts }: { readonly id: Id<"letter">; readonly attempts: number }) {
  return trx
    .updateTable("letter")
    .where("id", "=", id)
    .where("attempts", "=", attempts)
    .where("sent_at", "is", null)
    .where("dead_at", "is", null);
}

/** The language of the letter in which an invitation was sent, for another in its place. */
export async function languageOfInvitation(db: Db, invitation: Id<"invitation">): Promise<string> {
  const row = await db
    .selectFrom("letter")
    .select("language")
    .where("event_key", "=", `invitation:${invitation}`)
    .executeTakeFirst();
  return row?.language ?? "en";
}

export interface LetterCounts {
  readonly waiting: number;
  readonly failing: number;
  readonly held: number;
  readonly gathered: number;
  readonly sent: number;
  readonly dead: number;
  readonly returned: number;
}

/** Of whoever answers for them, as `listDeadLetters`. */
export async function countLetters(db: Db, chairOf: Id<"process"> | null): Promise<LetterCounts> {
  const { rows } = await sql<LetterCounts>`
    select
      count(*) filter (where sent_at is null and dead_at is null and not held and not gathered and attempts = 0)::integer as waiting,
      count(*) filter (where sent_at is null and dead_at is null and not held and attempts > 0)::integer as failing,
      count(*) filter (where sent_at is null and dead_at is null and held)::integer as held,
      count(*) filter (where gathered)::integer as gathered,
      count(*) filter (where sent_at is not null and came_back_at is null)::integer as sent,
      count(*) filter (where dead_at is not null)::integer as dead,
      count(came_back_at)::integer as returned
    from letter where chair_of is not distinct from ${chairOf}::uuid`.execute(db);
  return rows[0] ?? { waiting: 0, failing: 0, held: 0, gathered: 0, sent: 0, dead: 0, returned: 0 };
}
