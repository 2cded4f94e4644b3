import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { listDueNoObjectionPeriods } from "#db/objections/no-objection-periods.ts";
import { forEachDue } from "../kit/for-each-due.ts";
import type { JobContext } from "../kit/job.ts";

export async function lapseNoObjectionPeriods(context: JobContext): Promise<void> {
  await forEachDue(context, listDueNoObjectionPeriods, (clock, period) =>
    lapseNoObjectionPeriod(clock, { period: period.id }),
  );
}
