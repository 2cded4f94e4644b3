import { lockProcessText, saveProcessText } from "#db/modalities/process-texts.ts";
import { listSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import { lockProcess } from "#db/process/processes.ts";
import type { Id } from "#domain/kit/id.ts";
import { hashOfProcessText } from "#domain/modalities/hash-of-text.ts";
import * as texts from "#domain/modalities/process-text.ts";
import { textStanding } from "#domain/modalities/put-text.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface ReviseText extends texts.Rewording {
  readonly text: Id<"text">;
  /** The hash of the text from which the form was made. */
  readonly seen: string;
  readonly key?: string | undefined;
}

export async function reviseText(context: Context, { text: id, seen, key, ...rewording }: ReviseText) {
  return once(context, "revise-text", key, async (trx, actor) => {
    await lockProcess(trx, actor.process);
    const text = orNotFound(await lockProcessText(trx, id), ({ process }) => process === actor.process);
    const standing = textStanding(text.adoption, await listSilenceProcedures(trx, id), context.now);
    const hash = { seen, present: hashOfProcessText(text) };
    const ruling = texts.reviseText(text, standing, rewording, hash);
    if (!ruling.ok) return ruling;
    await saveProcessText(trx, ruling.next);
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
