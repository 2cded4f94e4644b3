import { lockModalitiesDecision, saveModalitiesDecision } from "#db/modalities/modalities.ts";
import { listSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import { lockProcess } from "#db/process/processes.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { compareTexts } from "#domain/modalities/hash-of-text.ts";
import * as modalities from "#domain/modalities/modalities.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { supersedeEarlier } from "./supersede-earlier.ts";

export interface RecordAdoption {
  readonly decision: Id<"decision">;
  readonly adoptedAt: Instant;
  /** The hash of the text from which the form was made. */
  readonly seen?: string | undefined;
  readonly key?: string | undefined;
}

export async function recordAdoption(context: Context, { decision: id, adoptedAt, seen, key }: RecordAdoption) {
  return once(context, "record-adoption", key, async (trx, actor) => {
    await lockProcess(trx, actor.process);
    const text = orNotFound(await lockModalitiesDecision(trx, id), (row) => row.process === actor.process);
    const silence = await listSilenceProcedures(trx, text.id);
    const standing = modalities.modalitiesStanding(text, silence, context.now);
    const ruling = modalities.recordAdoption(
      { decision: text, standing },
      { adoptedAt, hash: compareTexts(seen, text) },
      context.now,
    );
    if (!ruling.ok) return ruling;
    await saveModalitiesDecision(trx, ruling.next);
    await announce(trx, context, ruling.happened);
    await supersedeEarlier(trx, context, text.process);
    return ruling;
  });
}
