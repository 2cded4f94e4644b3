import { getSilenceProcedure, lockSilenceProcedure, saveConclusion } from "#db/modalities/silence-procedures.ts";
import { lockProcess } from "#db/process/processes.ts";
import type { Id } from "#domain/kit/id.ts";
import { conclude } from "#domain/modalities/silence-procedure.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { supersedeEarlier } from "./supersede-earlier.ts";

export interface ConcludeSilenceProcedure {
  readonly procedure: Id<"procedure">;
}

/** Puts on record what time and the missions have decided. */
export async function concludeSilenceProcedure(context: Context, { procedure: id }: ConcludeSilenceProcedure) {
  return once(context, "conclude-silence-procedure", undefined, async (trx) => {
    const found = orNotFound(await getSilenceProcedure(trx, id));
    const process = orNotFound(await lockProcess(trx, found.process));
    const procedure = orNotFound(await lockSilenceProcedure(trx, id));
    const ruling = conclude(procedure, context.now);
    if (!ruling.ok) return ruling;
    await saveConclusion(trx, ruling.next, ruling.happened.outcome);
    await announce(trx, context, ruling.happened, { procedure: ruling.next, process });
    if (procedure.of.kind === "decision") await supersedeEarlier(trx, context, process.id);
    return ruling;
  });
}
