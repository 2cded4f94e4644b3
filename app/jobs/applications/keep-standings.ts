import { keepStandingsThatRanOut } from "#db/applications/kept-standings.ts";
import type { JobContext } from "../kit/job.ts";

/** Lists are right without it: they ask the rule about whatever is not kept yet, or keep it first, and are slower for it. */
export async function keepStandings({ db, clock, stopping }: JobContext): Promise<void> {
  const now = await clock.now();
  for (let kept = 1; kept > 0 && !stopping.aborted;) {
    kept = await db.transaction().execute((trx) => keepStandingsThatRanOut(trx, now));
  }
}
