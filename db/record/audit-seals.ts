import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Db } from "../handles.ts";
import { toInstant } from "../values.ts";

/* Entries of the audit trail are put into a chain after they were committed, so that no act waits for another. verify-audit-trail.ts reads it. */

/** The end of the chain. */
export interface LastSeal {
  readonly number: number;
  readonly sealedAt: Instant;
  /** SHA-256, in hexadecimal digits. */
  readonly hash: string;
}

/**
 * Puts the next of what was committed into the chain, ten thousand entries at most, and answers its end and whether more waits; null where another
 * worker does so, or nothing was ever sealed.
 */
export async function sealAuditTrail(db: Db): Promise<(LastSeal & { readonly more: boolean }) | null> {
  const { rows } = await sql<{ number: string; sealed_at: Date; hash: string; more: boolean }>`
    select number::text, sealed_at, encode(hash, 'hex') as hash, more from seal_audit_trail()`.execute(db);
  const [row] = rows;
  if (row === undefined) return null;
  return { number: Number(row.number), sealedAt: toInstant(row.sealed_at), hash: row.hash, more: row.more };
}
