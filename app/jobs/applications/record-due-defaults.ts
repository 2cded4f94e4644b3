import { recordDefaults } from "#acts/accreditation/record-defaults.ts";
import { listDueDefaults } from "#db/applications/defaults.ts";
import { forEachDue } from "../kit/for-each-due.ts";
import type { JobContext } from "../kit/job.ts";

export async function recordDueDefaults(context: JobContext): Promise<void> {
  await forEachDue(context, listDueDefaults, (clock, { id: call, applications }) =>
    recordDefaults(clock, { call, applications }),
  );
}
