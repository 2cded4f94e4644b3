import { concludeSilenceProcedure } from "#acts/modalities/conclude-silence-procedure.ts";
import { listDueSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import { forEachDue } from "../kit/for-each-due.ts";
import type { JobContext } from "../kit/job.ts";

export async function concludeSilenceProcedures(context: JobContext): Promise<void> {
  await forEachDue(context, listDueSilenceProcedures, (clock, procedure) =>
    concludeSilenceProcedure(clock, { procedure: procedure.id }),
  );
}
