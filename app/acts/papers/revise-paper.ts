import { newId } from "#db/new-id.ts";
import * as papers from "#domain/papers/paper.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { lockPaperAsSeen, presentText, type RewordPaper, saveText } from "./paper-to-change.ts";

export async function revisePaper(context: Context, { paper: id, seen, text, reason, key }: RewordPaper) {
  return once(context, "revise-paper", key, async (trx, actor) => {
    const { paper, around } = await lockPaperAsSeen(trx, actor, { paper: id, seen });
    const before = await presentText(trx, paper, text.language);
    const version = { id: newId<"paper_version">(), at: context.now };
    const ruling = papers.revisePaper(paper, { ...version, reason, text, before });
    if (!ruling.ok) return ruling;
    await saveText(trx, ruling.next, { text, by: actor.person });
    await announce(trx, context, ruling.happened, { paper: ruling.next, around });
    return ruling;
  });
}
