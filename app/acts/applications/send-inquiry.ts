import { countWaitingOf, insertInquiry } from "#db/applications/inquiries.ts";
import { newId } from "#db/new-id.ts";
import { inquire } from "#domain/applications/inquiry.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { lockInquiring } from "./inquiring.ts";

export interface SendInquiry {
  readonly reference: string;
  readonly words: string;
  readonly key?: string | undefined;
}

/** The organisation asks the Secretariat about its application, or the Secretariat the organisation. The record says that it asked, and not what. */
export async function sendInquiry(context: Context, { reference, words, key }: SendInquiry) {
  const { now } = context;
  return once(context, "send-inquiry", key, async (trx, actor) => {
    const { application, round, inquiring } = await lockInquiring(trx, context, { actor, reference });
    const waiting = (await countWaitingOf(trx, inquiring.side, [application.id])).get(application.id) ?? 0;
    const asked = { id: newId<"inquiry">(), application: application.id, words };
    const ruling = inquire({ ...inquiring, waiting }, asked, now);
    if (!ruling.ok) return ruling;
    await insertInquiry(trx, ruling.next);
    await announce(trx, context, ruling.happened, { application, round, inquiry: ruling.next });
    return accept({ inquiry: ruling.next.id }, ruling.happened);
  });
}
