import { lockModalitiesDecision, saveModalitiesDecision } from "#db/modalities.ts";
import { lockProcess } from "#db/processes.ts";
import { listSilenceProcedures } from "#db/silence-procedures.ts";
import type { Instant } from "#domain/calendar.ts";
import { modalitiesStanding, recordAdoption as adopt } from "#domain/modalities.ts";
import { announce } from "../announce.ts";
import type { Context } from "../context.ts";
import { found, once } from "../once.ts";
import { compareTexts } from "./hash-of-text.ts";
import { supersedeEarlier } from "../supersede-earlier.ts";

export interface RecordAdoption {
  readonly decision: string;
  readonly adoptedAt: Instant;
  /** The hash of the text from which the form was made. */
  readonly seen?: string | undefined;
  readonly key?: string | undefined;
}

export async function recordAdoption(context: Context, { decision: id, adoptedAt, seen, key }: RecordAdoption) {
  return once(context, "record-adoption", key, async (trx, actor) => {
    await lockProcess(trx, actor.process);
    const text = found(await lockModalitiesDecision(trx, id), (row) => row.process === actor.process);
    const silence = await listSilenceProcedures(trx, text.id);
    const standing = modalitiesStanding(text, silence, context.now);
    const decision = adopt(text, standing, adoptedAt, context.now, compareTexts(seen, text));
    if (!decision.ok) return decision;
    await saveModalitiesDecision(trx, decision.next);
    await announce(trx, context, decision.happened);
    await supersedeEarlier(trx, context, text.process);
    return decision;
  });
}
