import { getPutText } from "#db/modalities/put-texts.ts";
import { lockSilenceProcedure, saveSilenceExtension } from "#db/modalities/silence-procedures.ts";
import { getProcess } from "#db/process/processes.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { extendSilence } from "#domain/modalities/silence-procedure.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { citedOutage } from "../process/cited-outage.ts";

export interface ExtendSilenceProcedure {
  readonly procedure: Id<"procedure">;
  readonly closesAt: Instant;
  /** Published, and told to all missions. */
  readonly reason: string;
  readonly outage?: Id<"outage"> | null | undefined;
  /** The hash of the text from which the form was made. */
  readonly seen?: string | undefined;
  readonly key?: string | undefined;
}

export async function extendSilenceProcedure(context: Context, input: ExtendSilenceProcedure) {
  const { closesAt, reason, key } = input;
  return once(context, "extend-silence-procedure", key, async (trx, actor) => {
    const procedure = orNotFound(
      await lockSilenceProcedure(trx, input.procedure),
      (row) => row.process === actor.process,
    );
    const text = mustExist(await getPutText(trx, procedure.of));
    const outage = await citedOutage(trx, input.outage);
    const hash = input.seen === undefined ? undefined : { seen: input.seen, present: text.hash };
    const process = mustExist(await getProcess(trx, procedure.process));
    const given = { closesAt, reason, outage, hash, process };
    const ruling = extendSilence(procedure, given, context.now);
    if (!ruling.ok) return ruling;
    await saveSilenceExtension(trx, ruling.next);
    await announce(trx, context, ruling.happened, { procedure: ruling.next, text: text.named, outage });
    return ruling;
  });
}
