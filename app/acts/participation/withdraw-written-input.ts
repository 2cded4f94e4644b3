import { saveInputEnded } from "#db/participation/written-inputs.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as inputs from "#domain/participation/written-input.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { lockSentInput } from "./sent-input.ts";

export interface WithdrawWrittenInput {
  readonly input: Id<"written_input">;
  readonly key?: string | undefined;
}

/** What was sent is taken back, as long as it is neither posted nor declined. */
export async function withdrawWrittenInput(context: Context, { input: id, key }: WithdrawWrittenInput) {
  return once(context, "withdraw-written-input", key, async (trx, actor) => {
    await readAs(trx, { role: "organisation", organisation: orNotFound(actor.organisation) });
    const sent = await lockSentInput(trx, id);
    const ruling = inputs.withdrawInput(sent, actor.person, context.now);
    if (!ruling.ok) return ruling;
    await saveInputEnded(trx, ruling.next);
    await announce(trx, context, ruling.happened);
    return accept({ id }, ruling.happened);
  });
}
