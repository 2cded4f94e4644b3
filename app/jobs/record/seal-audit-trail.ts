import { sealAuditTrail } from "#db/record/audit-seals.ts";
import type { JobContext } from "../kit/job.ts";

/** What an embedded database, which has one connection, is held for at a time: a fraction of a second. */
const BATCH = 10_000;

/** Each seal is a transaction of its own. */
export function sealNewEntries(context: JobContext): Promise<void> {
  return sealAll(context, { late: false });
}

/** What a transaction wrote that took longer than ten minutes. It looks at each entry there is. */
export function sealLateEntries(context: JobContext): Promise<void> {
  return sealAll(context, { late: true });
}

async function sealAll({ db, stopping }: JobContext, { late }: { readonly late: boolean }): Promise<void> {
  while (!stopping.aborted) if ((await sealAuditTrail(db, { most: BATCH, late })) < BATCH) return;
}
