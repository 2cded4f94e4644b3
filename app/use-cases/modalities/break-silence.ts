import { readAs } from "#db/readers.ts";
import { insertSilenceBreak, lockSilenceProcedure } from "#db/silence-procedures.ts";
import { breakSilence as speak } from "#domain/silence-procedure.ts";
import { announce } from "../announce.ts";
import type { Context } from "../context.ts";
import { found, once } from "../once.ts";

export interface BreakSilence {
  readonly procedure: string;
  readonly reason: string | null;
  readonly key?: string | undefined;
}

export async function breakSilence(context: Context, { procedure: id, reason, key }: BreakSilence) {
  return once(context, "break-silence", key, async (trx, actor) => {
    await readAs(trx, { role: "mission", mission: actor.mission });
    const procedure = found(await lockSilenceProcedure(trx, id));
    const decision = speak(procedure, actor, context.now, reason);
    if (!decision.ok) return decision;
    await insertSilenceBreak(trx, procedure.id, {
      mission: actor.mission,
      receivedAt: context.now,
      reason,
      person: actor.person,
    });
    await announce(trx, context, decision.happened);
    return decision;
  });
}
