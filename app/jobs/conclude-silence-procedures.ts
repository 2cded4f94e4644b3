import { listDueSilenceProcedures } from "#db/silence-procedures.ts";
import { concludeSilenceProcedure } from "#use-cases/modalities/conclude-silence-procedure.ts";
import { forEachDue } from "./for-each-due.ts";
import type { JobContext } from "./schedule.ts";

export async function concludeSilenceProcedures(context: JobContext): Promise<void> {
  await forEachDue(context, listDueSilenceProcedures, (clock, procedure) =>
    concludeSilenceProcedure(clock, { procedure: procedure.id }),
  );
}
