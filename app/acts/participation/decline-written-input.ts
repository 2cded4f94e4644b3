import { saveInputEnded } from "#db/participation/written-inputs.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as inputs from "#domain/participation/written-input.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { lockSentInput, toldOfInput } from "./sent-input.ts";

export interface DeclineWrittenInput {
  readonly input: Id<"written_input">;
  readonly reason: string;
  readonly key?: string | undefined;
}

/** What came in is not posted, and the organisation is told why. */
export async function declineWrittenInput(context: Context, { input: id, reason, key }: DeclineWrittenInput) {
  const { now } = context;
  return once(context, "decline-written-input", key, async (trx, actor) => {
    await readAs(trx, { role: "secretariat" });
    const { session, ...sent } = await lockSentInput(trx, id);
    const ruling = inputs.declineInput(sent, { reason, by: actor.person }, now);
    if (!ruling.ok) return ruling;
    await saveInputEnded(trx, ruling.next);
    const around = { process: sent.attending.process, session };
    await announce(trx, context, ruling.happened, await toldOfInput(trx, around, ruling.next, now.toString()));
    return accept({ id, session: session.id }, ruling.happened);
  });
}
