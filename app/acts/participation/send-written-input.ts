import { newId } from "#db/new-id.ts";
import { countSent, insertWrittenInput } from "#db/participation/written-inputs.ts";
import { accept } from "#domain/kit/ruling.ts";
import type { FileOfPaper } from "#domain/papers/file.ts";
import * as inputs from "#domain/participation/written-input.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { lockAttending } from "./before-session.ts";
import { toldOfInput } from "./sent-input.ts";

/** What somebody sends: typed, or in a file with all of its bytes. */
export type InputBrought =
  { readonly words: string } | { readonly file: FileOfPaper & { readonly content: Uint8Array } };

export interface SendWrittenInput extends Pick<inputs.WrittenInput, "session" | "title" | "language" | "wordCount"> {
  readonly brought: InputBrought;
  readonly key?: string | undefined;
}

/** An accredited organisation sends to a session what it has to say in writing. */
export async function sendWrittenInput(context: Context, { session: to, brought, key, ...input }: SendWrittenInput) {
  const { now } = context;
  return once(context, "send-written-input", key, async (trx, actor) => {
    const organisation = orNotFound(actor.organisation);
    const { session, attending } = await lockAttending(trx, { organisation, session: to }, now);
    const sent = await countSent(trx, { accreditation: attending.accreditation.id, session: to });
    const given = { ...input, id: newId<"written_input">(), sentBy: actor.person };
    const ruling = inputs.sendInput({ attending, session, sent }, given, now);
    if (!ruling.ok) return ruling;
    await insertWrittenInput(trx, ruling.next, brought);
    const around = { process: attending.process, session };
    await announce(trx, context, ruling.happened, await toldOfInput(trx, around, ruling.next, now.toString()));
    return accept({ id: ruling.next.id }, ruling.happened);
  });
}
