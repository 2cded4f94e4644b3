import { insertPaperText } from "#db/papers/texts.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import * as papers from "#domain/papers/paper.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { lockPaperAsSeen, type RewordPaper } from "./paper-to-change.ts";

/** A translation follows: nobody is written to again, who was told of what it translates. */
export async function addPaperLanguage(context: Context, { paper: id, seen, text, key }: Omit<RewordPaper, "reason">) {
  return once(context, "add-paper-language", key, async (trx, actor) => {
    const { paper } = await lockPaperAsSeen(trx, actor, { paper: id, seen });
    const ruling = papers.addPaperLanguage(paper, text);
    if (!ruling.ok) return ruling;
    const version = mustExist(ruling.next.versions.at(-1));
    await insertPaperText(trx, { text, of: version, at: context.now }, { by: actor.person });
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
