import { lockProcess } from "#db/process/processes.ts";
import { getSilenceProcedure, lockSilenceProcedure, saveConclusion } from "#db/modalities/silence-procedures.ts";
import { conclude } from "#domain/modalities/silence-procedure.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { orNotFound, once } from "../kit/once.ts";
import { supersedeEarlier } from "./supersede-earlier.ts";

export interface ConcludeSilenceProcedure {
  readonly procedure: string;
}

/** Puts on record what time and the missions have decided. */
export async function concludeSilenceProcedure(context: Context, { procedure: id }: ConcludeSilenceProcedure) {
  return once(context, "conclude-silence-procedure", undefined, async (trx) => {
    const { process } = orNotFound(await getSilenceProcedure(trx, id));
    await lockProcess(trx, process);
    const procedure = orNotFound(await lockSilenceProcedure(trx, id));
    const ruling = conclude(procedure, context.now);
    if (!ruling.ok) return ruling;
    await saveConclusion(trx, ruling.next, ruling.happened.outcome);
    await announce(trx, context, ruling.happened);
    await supersedeEarlier(trx, context, process);
    return ruling;
  });
}
