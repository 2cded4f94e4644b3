import { insertProcessText, listProcessTexts } from "#db/modalities/process-texts.ts";
import { newId } from "#db/new-id.ts";
import { lockProcess } from "#db/process/processes.ts";
import type { Id } from "#domain/kit/id.ts";
import * as texts from "#domain/modalities/process-text.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface EnterText extends texts.Rewording {
  /** The text that fell and is tried again with this one. */
  readonly follows: Id<"text"> | null;
  readonly key?: string | undefined;
}

export async function enterText(context: Context, { follows, key, ...words }: EnterText) {
  return once(context, "enter-text", key, async (trx, actor) => {
    const { id: process } = orNotFound(await lockProcess(trx, actor.process));
    const earlier = await listProcessTexts(trx, process);
    const before = follows === null ? null : orNotFound(earlier.find(({ text }) => text.id === follows));
    const number = 1 + Math.max(0, ...earlier.map(({ text }) => text.number));
    const text = { ...words, id: newId<"text">(), process, number, follows, adoption: null };
    const ruling = texts.enterText(text, before, context.now);
    if (!ruling.ok) return ruling;
    await insertProcessText(trx, ruling.next, { enteredAt: context.now, enteredBy: actor.person });
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
