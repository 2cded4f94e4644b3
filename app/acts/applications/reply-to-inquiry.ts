import { findInquiry, saveReply } from "#db/applications/inquiries.ts";
import { reply } from "#domain/applications/inquiry.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { lockInquiring } from "./inquiring.ts";

export interface ReplyToInquiry {
  readonly reference: string;
  readonly inquiry: Id<"inquiry">;
  readonly words: string;
  readonly key?: string | undefined;
}

/** What one side asked about an application the other answers, once. */
export async function replyToInquiry(context: Context, { reference, inquiry: id, words, key }: ReplyToInquiry) {
  return once(context, "reply-to-inquiry", key, async (trx, actor) => {
    const { application, round, inquiring } = await lockInquiring(trx, context, { actor, reference });
    const inquiry = orNotFound(await findInquiry(trx, id), (found) => found.application === application.id);
    const ruling = reply(inquiry, { ...inquiring, words }, context.now);
    if (!ruling.ok) return ruling;
    await saveReply(trx, ruling.next);
    await announce(trx, context, ruling.happened, { application, round, inquiry: ruling.next });
    return accept({ inquiry: id }, ruling.happened);
  });
}
