import { recordOutcomes } from "#acts/objections/record-outcomes.ts";
import { listDueOutcomes } from "#db/objections/consultations.ts";
import { forEachDue } from "../kit/for-each-due.ts";
import type { JobContext } from "../kit/job.ts";

export async function recordDueOutcomes(context: JobContext): Promise<void> {
  await forEachDue(context, listDueOutcomes, (clock, { id: period, applications }) =>
    recordOutcomes(clock, { period, applications }),
  );
}
