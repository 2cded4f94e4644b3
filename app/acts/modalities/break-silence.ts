import { insertSilenceBreak, lockSilenceProcedure } from "#db/modalities/silence-procedures.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import * as silence from "#domain/modalities/silence-procedure.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface BreakSilence {
  readonly procedure: Id<"procedure">;
  readonly reason: string | null;
  readonly key?: string | undefined;
}

export async function breakSilence(context: Context, { procedure: id, reason, key }: BreakSilence) {
  return once(context, "break-silence", key, async (trx, actor) => {
    await readAs(trx, { role: "mission", mission: actor.mission });
    const procedure = orNotFound(await lockSilenceProcedure(trx, id));
    const ruling = silence.breakSilence(procedure, actor, context.now, reason);
    if (!ruling.ok) return ruling;
    await insertSilenceBreak(trx, procedure.id, {
      mission: actor.mission,
      receivedAt: context.now,
      reason,
      person: actor.person,
    });
    await announce(trx, context, ruling.happened, { procedure, process: procedure.process, reason });
    return ruling;
  });
}
