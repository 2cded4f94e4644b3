import { keepStandingsThatRanOut } from "#db/applications/kept-standings.ts";
import type { JobContext } from "../kit/job.ts";

const AT_ONCE = 1000;

/** Lists are right without it: they ask the rule about whatever is not kept yet, and are slower for it. */
export async function keepStandings({ db, clock, stopping }: JobContext): Promise<void> {
  const now = await clock.now();
  for (let kept = AT_ONCE; kept === AT_ONCE && !stopping.aborted;) {
    kept = await db.transaction().execute((trx) => keepStandingsThatRanOut(trx, now, AT_ONCE));
  }
}
