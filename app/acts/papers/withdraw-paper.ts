import { newId } from "#db/new-id.ts";
import { appendPaperVersion } from "#db/papers/papers.ts";
import * as papers from "#domain/papers/paper.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { type ChangePaper, lockPaperToChange } from "./paper-to-change.ts";

export interface WithdrawPaper extends ChangePaper {
  readonly reason: string;
}

export async function withdrawPaper(context: Context, { paper: id, reason, key }: WithdrawPaper) {
  return once(context, "withdraw-paper", key, async (trx, actor) => {
    const { paper, around } = await lockPaperToChange(trx, actor, id);
    const version = { id: newId<"paper_version">(), at: context.now };
    const ruling = papers.withdrawPaper(paper, reason, version);
    if (!ruling.ok) return ruling;
    await appendPaperVersion(trx, ruling.next, { by: actor.person });
    await announce(trx, context, ruling.happened, { paper: ruling.next, around });
    return ruling;
  });
}
