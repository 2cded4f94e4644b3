import { type Selectable, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { FileOfPaper } from "#domain/papers/file.ts";
import { type SaidInInput, type StandingOfInput, type WrittenInput } from "#domain/participation/written-input.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { filled, fromInstant, type Page, toInstant } from "../values.ts";
import type { WrittenInputTable } from "./schema.ts";

/* Who reads is said with readAs: an organisation finds its own, the Secretariat all, the Chair's office those of its process. */

/** A file is kept in pieces of so many bytes. */
const PIECE = 1024 * 1024;

type InputBrought = { readonly words: string } | { readonly file: FileOfPaper & { readonly content: Uint8Array } };

export async function findWrittenInput(db: Db, id: Id<"written_input">): Promise<WrittenInput | null> {
  const row = await db.selectFrom("written_input").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toInput(row);
}

export async function lockWrittenInput(trx: Trx, id: Id<"written_input">): Promise<WrittenInput | null> {
  await trx.selectFrom("written_input").select("id").where("id", "=", id).forNoKeyUpdate().execute();
  return findWrittenInput(trx, id);
}

/** Of some accreditations, the latest first. */
export async function listWrittenInputs(
  db: Db,
  accreditations: readonly Id<"accreditation">[],
): Promise<WrittenInput[]> {
  const rows = await db
    .selectFrom("written_input")
    .selectAll()
    .where("accreditation_id", "=", oneOf(accreditations))
    .orderBy("sent_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(toInput);
}

/** How many were sent for an accreditation to a session, whatever became of them. */
export async function countSent(
  trx: Trx,
  { accreditation, session }: Pick<WrittenInput, "accreditation" | "session">,
): Promise<number> {
  const { count } = await trx
    .selectFrom("written_input")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("accreditation_id", "=", accreditation)
    .where("session_id", "=", session)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function insertWrittenInput(trx: Trx, input: WrittenInput, brought: InputBrought): Promise<void> {
  await trx
    .insertInto("written_input")
    .values({
      id: input.id,
      accreditation_id: input.accreditation,
      session_id: input.session,
      title: input.title,
      language: input.language,
      words: "words" in brought ? brought.words : null,
      word_count: input.wordCount,
      sent_at: fromInstant(input.sentAt),
      sent_by: input.sentBy,
    })
    .execute();
  if ("file" in brought) await insertFile(trx, input.id, brought.file);
}

async function insertFile(
  trx: Trx,
  input_id: Id<"written_input">,
  { content, name, size, sha256, scan }: FileOfPaper & { readonly content: Uint8Array },
): Promise<void> {
  await trx.insertInto("written_input_file").values({ input_id, name, type: "pdf", size, sha256, scan }).execute();
  for (let n = 1; (n - 1) * PIECE < content.length; n += 1) {
    // As text: the embedded database's own way to write bytes takes many times as long.
    const piece = Buffer.from(content.subarray((n - 1) * PIECE, n * PIECE)).toString("base64");
    await trx
      .insertInto("written_input_piece")
      .values({ input_id, n, content: sql`decode(${piece}, 'base64')` })
      .execute();
  }
}

export async function saveInputEnded(trx: Trx, { id, ended }: WrittenInput): Promise<void> {
  const end = filled(ended, "ended_as");
  await trx
    .updateTable("written_input")
    .set({
      ended_as: end.as,
      ended_at: fromInstant(end.at),
      ended_by: end.by,
      reason: end.as === "declined" ? end.reason : null,
      paper_id: end.as === "posted" ? end.paper : null,
    })
    .where("id", "=", id)
    .execute();
}

/** What was sent. */
export async function getSaidInInput(db: Db, id: Id<"written_input">): Promise<SaidInInput> {
  const row = await db
    .selectFrom("written_input as input")
    .leftJoin("written_input_file as file", "file.input_id", "input.id")
    .select(["input.words", "file.name", "file.type", "file.size", "file.sha256", "file.scan"])
    .where("input.id", "=", id)
    .executeTakeFirstOrThrow();
  const { words, name, type, size, sha256, scan } = row;
  if (words !== null) return { words };
  return {
    file: {
      name: filled(name, "name"),
      type: filled(type, "type"),
      size: filled(size, "size"),
      sha256: filled(sha256, "sha256"),
      scan: filled(scan, "scan"),
    },
  };
}

/** A piece of its file, from the first; null after the last. */
export async function findPieceOfInput(db: Db, id: Id<"written_input">, n: number): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom("written_input_piece")
    .select("content")
    .where("input_id", "=", id)
    .where("n", "=", n)
    .executeTakeFirst();
  return row?.content ?? null;
}

/** All of its file. */
export async function readWholeInput(trx: Trx, id: Id<"written_input">): Promise<Uint8Array> {
  const rows = await trx
    .selectFrom("written_input_piece")
    .select("content")
    .where("input_id", "=", id)
    .orderBy("n")
    .execute();
  return Buffer.concat(rows.map(({ content }) => content));
}

/** What came in for a session, with the organisation under the name that it has on the list of the accredited. */
export interface CameIn extends Pick<WrittenInput, "id" | "title" | "language" | "wordCount" | "accreditation"> {
  readonly organisation: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly sentAt: Instant;
  readonly standing: StandingOfInput;
}

interface CameInRow extends Omit<CameIn, "sentAt"> {
  readonly sentAt: Date;
}

interface FilterOfInputs {
  readonly session: Id<"session">;
  readonly standing?: StandingOfInput | undefined;
}

/** In the order in which they were received. */
export async function listCameIn(db: Db, { session, standing }: FilterOfInputs, page: Page): Promise<CameIn[]> {
  const { rows } = await sql<CameInRow>`
    select input.id, input.title, input.language, input.word_count as "wordCount", input.accreditation_id as accreditation,
      named.name as organisation, named.country_code as country, input.sent_at as "sentAt",
      coalesce(input.ended_as, 'waiting') as standing
    from written_input as input
    join lateral (
      select name, country_code from accredited_name
      where accreditation_id = input.accreditation_id order by effective_at desc limit 1
    ) as named on true
    where input.session_id = ${session}
      ${standing === undefined ? sql`` : sql`and coalesce(input.ended_as, 'waiting') = ${standing}`}
    order by input.sent_at, input.id
    limit ${page.limit} offset ${page.offset}`.execute(db);
  return rows.map(({ sentAt, ...row }) => ({ ...row, sentAt: toInstant(sentAt) }));
}

/** How many came in for a session, by what became of them. */
export async function countCameIn(db: Db, session: Id<"session">): Promise<ReadonlyMap<StandingOfInput, number>> {
  const { rows } = await sql<{ standing: StandingOfInput; count: number }>`
    select coalesce(ended_as, 'waiting') as standing, count(*)::integer as count
    from written_input where session_id = ${session} group by 1`.execute(db);
  return new Map(rows.map(({ standing, count }) => [standing, count]));
}

/** A session for which written inputs wait. */
export interface WaitingForSession {
  readonly session: Id<"session">;
  readonly title: string;
  readonly process: string;
  readonly waiting: number;
  /** Of those, how many came within the stretch of time; all where none is asked for. */
  readonly new: number;
}

/** Of all processes whose inputs the reader may read, in the order of the sessions' days. */
export async function listWaitingBySession(
  db: Db,
  { since = null, until = null }: { readonly since?: Instant | null; readonly until?: Instant | null } = {},
): Promise<WaitingForSession[]> {
  const [after, by] = [since, until].map((one) => (one === null ? null : fromInstant(one)));
  const { rows } = await sql<WaitingForSession>`
    select session.id as session, session.title, process.title as process, count(*)::integer as waiting,
      count(*) filter (
        where coalesce(input.sent_at > ${after}::timestamptz, true) and coalesce(input.sent_at <= ${by}::timestamptz, true)
      )::integer as new
    from written_input as input
    join session on session.id = input.session_id
    join process on process.id = session.process_id
    where input.ended_as is null
    group by session.id, process.id
    order by session.begins_on, session.id`.execute(db);
  return rows;
}

/** What the organisation is called on the list of the accredited now. */
export async function getAccreditedName(db: Db, accreditation: Id<"accreditation">): Promise<string> {
  const { name } = await db
    .selectFrom("accredited_name")
    .select("name")
    .where("accreditation_id", "=", accreditation)
    .orderBy("effective_at", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return name;
}

function toInput(row: Selectable<WrittenInputTable>): WrittenInput {
  return {
    id: row.id,
    accreditation: row.accreditation_id,
    session: row.session_id,
    title: row.title,
    language: row.language,
    wordCount: row.word_count,
    sentAt: toInstant(row.sent_at),
    sentBy: row.sent_by,
    ended: endOf(row),
  };
}

function endOf(row: Selectable<WrittenInputTable>): WrittenInput["ended"] {
  if (row.ended_as === null) return null;
  const when = { at: toInstant(filled(row.ended_at, "ended_at")), by: filled(row.ended_by, "ended_by") };
  switch (row.ended_as) {
    case "withdrawn":
      return { as: "withdrawn", ...when };
    case "posted":
      return { as: "posted", paper: filled(row.paper_id, "paper_id"), ...when };
    case "declined":
      return { as: "declined", reason: filled(row.reason, "reason"), ...when };
  }
}
