import { type LastSeal, sealAuditTrail } from "#db/record/audit-seals.ts";
import type { JobContext } from "../kit/job.ts";

/** The day of the seal that the log was told last. */
let told = "";

/** The end of the chain goes into the log once a day: a log that leaves the machine is a place where whoever writes the database does not write. */
export async function sealTheAuditTrail({ db, log, stopping }: JobContext): Promise<void> {
  for (let more = true; more && !stopping.aborted;) {
    const last = await sealAuditTrail(db);
    more = last?.more ?? false;
    if (last !== null && !more) tell(last, log);
  }
}

function tell({ number, sealedAt, hash }: LastSeal, log: JobContext["log"]): void {
  const day = sealedAt.toString().slice(0, 10);
  if (day === told) return;
  told = day;
  log.info({ seal: number, sealedAt: sealedAt.toString(), hash }, "the audit trail is sealed");
}
