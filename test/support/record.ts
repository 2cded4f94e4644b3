import { sql } from "kysely";
import { z } from "zod";
import type { Db } from "#db/handles.ts";
import { type Reader, readingAs } from "#db/readers.ts";
import { sealOf } from "#db/seal.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { TestDatabase } from "./database.ts";

export interface AuditLine {
  readonly act: string;
  readonly event: string;
  readonly actor_role: string;
  readonly actor_person: string | null;
  readonly confidential: boolean;
}

/** What the audit trail says of a subject, in its order; the owner of the tables reads the confidential lines too. */
export async function auditOf({ asOwner }: TestDatabase, subject: string): Promise<AuditLine[]> {
  const rows = await asOwner(`
    select act, event, actor_role, actor_person, confidential from audit_trail
    where subject_id = '${subject}' order by id`);
  return rows.map((row) => ({
    act: String(row["act"]),
    event: String(row["event"]),
    actor_role: String(row["actor_role"]),
    actor_person: typeof row["actor_person"] === "string" ? row["actor_person"] : null,
    confidential: row["confidential"] === true,
  }));
}

/** The names of the events of a subject, in their order. */
export async function eventsOf(database: TestDatabase, subject: string): Promise<string[]> {
  return (await auditOf(database, subject)).map(({ event }) => event);
}

/** The kinds of the letters to a person or to an address, in their alphabetical order. */
export async function lettersTo({ asOwner }: TestDatabase, recipient: string): Promise<string[]> {
  const rows = await asOwner(`
    select kind from letter
    where recipient_person::text = '${recipient}' or recipient_email = '${recipient}' order by kind`);
  return rows.map((row) => String(row["kind"]));
}

export async function countOf({ asOwner }: TestDatabase, table: string, where = "true"): Promise<number> {
  const [row] = await asOwner(`select count(*)::integer as count from ${table} where ${where}`);
  return Number(row?.["count"]);
}

/** The events of one subject in the order of the record, as the application's own role sees them for that reader. */
export async function eventsAbout(db: Db, subject: Id, reader?: Reader): Promise<string[]> {
  const read = (handle: Db) =>
    handle.selectFrom("audit_trail").select("event").where("subject_id", "=", subject).orderBy("id").execute();
  const rows = reader === undefined ? await read(db) : await readingAs(db, reader, read);
  return rows.map((row) => row.event);
}

export interface PostedLetter {
  readonly kind: string;
  readonly to: string;
  readonly person: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Letters of the outbox about a subject, whose id stands in the key of the event. */
export async function lettersAbout(db: Db, subject: string): Promise<PostedLetter[]> {
  const rows = await readingAs(db, { role: "post" }, (trx) =>
    trx
      .selectFrom("letter")
      .select(["kind", "recipient_email", "recipient_person", "data"])
      .where("event_key", "like", `%${subject}%`)
      .orderBy("kind")
      .orderBy("recipient_email")
      .orderBy("created_at")
      .execute(),
  );
  return rows.map((row) => ({
    kind: row.kind,
    to: row.recipient_email,
    person: row.recipient_person,
    data: isRecord(row.data) ? row.data : {},
  }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

export function kindsOf(letters: readonly PostedLetter[]): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const { kind } of letters) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
}

/** The token in a letter's data, as its recipient reads it: the record holds it enclosed in its letter. */
export async function tokenIn(db: Db, data: unknown): Promise<string> {
  const { token } = z.object({ token: z.string() }).parse(data);
  const letter = await readingAs(db, { role: "post" }, (trx) =>
    trx
      .selectFrom("letter")
      .select(["kind", "event_key as eventKey", "recipient_email as recipientEmail"])
      .where(sql<string>`data ->> 'token'`, "=", token)
      .executeTakeFirstOrThrow(),
  );
  return mustExist(sealOf(db).open(token, ["letter", letter.kind, letter.eventKey, letter.recipientEmail]));
}

/** Whom the objections of a period were shown to, latest first; read as the Chair. */
export async function listDisclosures(db: Db, period: Id<"period">) {
  const rows = await db
    .selectFrom("objection_disclosure")
    .selectAll()
    .where("no_objection_period_id", "=", period)
    .orderBy("disclosed_at", "desc")
    .execute();
  return rows.map((row) => ({
    application: row.application_id,
    readerPerson: row.reader_person_id,
    readerRole: row.reader_role,
    readerMission: row.reader_mission_id,
    what: row.what,
  }));
}
