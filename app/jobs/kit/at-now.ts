import type { Context } from "#acts/kit/context.ts";
import type { ScheduledJob } from "./job.ts";

/** A job that tells, at the portal's now, what is due and has not been told. */
export function atNow(tell: (context: Pick<Context, "db" | "now">) => Promise<void>): ScheduledJob["run"] {
  return async ({ db, clock }) => tell({ db, now: await clock.now() });
}
