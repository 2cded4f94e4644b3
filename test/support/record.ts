import { z } from "zod";
import type { Db } from "#db/handles.ts";
import { sealOf } from "#db/seal.ts";
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

/** The token in a letter's data, as its recipient reads it: the record holds it enclosed. */
export function tokenIn(db: Db, data: unknown): string {
  return sealOf(db).open(z.object({ token: z.string() }).parse(data).token);
}
