import type { Temporal } from "temporal-polyfill";
import type { Context } from "#acts/kit/context.ts";
import type { Db } from "#db/handles.ts";
import { isUnavailable, reasonOf } from "#db/unavailable.ts";
import type { Refusal } from "#domain/kit/ruling.ts";
import type { JobContext } from "./job.ts";
import { wasSaidLately } from "./said-lately.ts";

/**
 * Lists what is due at the portal's now, and performs one act for each, at its own now: where there are many, the last
 * begins minutes after they were listed. One that is refused was recorded by somebody else meanwhile; where what it rests on changed meanwhile, and where it
 * fails, that is logged, now and then where it fails for ever, and left to the next run: it does not hold back the others. Once the worker is told to stop, or the time has jumped, no other begins.
 */
export async function forEachDue<Due extends { readonly id: string }>(
  { db, clock, log, stopping }: JobContext,
  listDue: (db: Db, at: Temporal.Instant) => Promise<readonly Due[]>,
  perform: (context: Context, due: Due) => Promise<{ readonly ok: true } | Refusal>,
): Promise<void> {
  for (const due of await listDue(db, await clock.now())) {
    if (stopping.aborted) return;
    const now = await clock.now();
    if (!clock.isSteady()) return;
    try {
      const outcome = await perform({ db, now, actor: { role: "clock" } }, due);
      if (!outcome.ok && outcome.because === "changed_meanwhile" && !wasSaidLately(log, due.id))
        log.warn({ due: due.id }, "what is due changed meanwhile, and is looked at again");
    } catch (fault) {
      if (!wasSaidLately(log, `${due.id} ${reasonOf(fault)}`))
        log[isUnavailable(fault) ? "warn" : "error"]({ err: fault, due: due.id }, "what is due could not be recorded");
    }
  }
}
