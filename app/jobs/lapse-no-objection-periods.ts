import { listDueNoObjectionPeriods } from "#db/no-objection-periods.ts";
import { lapseNoObjectionPeriod } from "#use-cases/no-objection-periods/lapse-no-objection-period.ts";
import { forEachDue } from "./for-each-due.ts";
import type { JobContext } from "./schedule.ts";

export async function lapseNoObjectionPeriods(context: JobContext): Promise<void> {
  await forEachDue(context, listDueNoObjectionPeriods, (clock, period) =>
    lapseNoObjectionPeriod(clock, { period: period.id }),
  );
}
