import type { Db } from "#db/handles.ts";
import { readingAs, type Reader } from "#db/readers.ts";

/** The events of one subject in the order of the record, as the application's own role sees them for that reader. */
export async function eventsAbout(db: Db, subject: string, reader?: Reader): Promise<string[]> {
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

/** Whom the objections of a period were shown to, latest first; read as the Chair. */
export async function listDisclosures(db: Db, period: string) {
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
