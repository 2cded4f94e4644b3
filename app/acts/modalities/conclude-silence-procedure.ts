import { lockProcess } from "#db/process/processes.ts";
import { getSilenceProcedure, lockSilenceProcedure, saveConclusion } from "#db/modalities/silence-procedures.ts";
import { conclude } from "#domain/modalities/silence-procedure.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { found, once } from "../kit/once.ts";
import { supersedeEarlier } from "./supersede-earlier.ts";

export interface ConcludeSilenceProcedure {
  readonly procedure: string;
}

/** Puts on record what time and the missions have decided. */
export async function concludeSilenceProcedure(context: Context, { procedure: id }: ConcludeSilenceProcedure) {
  return once(context, "conclude-silence-procedure", undefined, async (trx) => {
    const { process } = found(await getSilenceProcedure(trx, id));
    await lockProcess(trx, process);
    const procedure = found(await lockSilenceProcedure(trx, id));
    const decision = conclude(procedure, context.now);
    if (!decision.ok) return decision;
    await saveConclusion(trx, decision.next, decision.happened.outcome);
    await announce(trx, context, decision.happened);
    await supersedeEarlier(trx, context, process);
    return decision;
  });
}
