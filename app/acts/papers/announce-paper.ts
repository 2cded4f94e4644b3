import { newId } from "#db/new-id.ts";
import { appendPaperVersion, findPaper, insertPaper } from "#db/papers/papers.ts";
import type { NewPaper } from "#domain/papers/paper.ts";
import * as papers from "#domain/papers/paper.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { lockProcessOfPapers, sessionOfPaper } from "./paper-to-change.ts";

export interface AnnouncePaper extends Omit<NewPaper, "id"> {
  /** When it is to come, and whatever else is said of it. */
  readonly note: string;
  readonly key?: string | undefined;
}

export async function announcePaper(context: Context, { note, key, ...details }: AnnouncePaper) {
  return once(context, "announce-paper", key, async (trx, actor) => {
    const process = await lockProcessOfPapers(trx, actor, details.process);
    const session = await sessionOfPaper(trx, details);
    const symbolIsTaken = (await findPaper(trx, process.id, details.symbol)) !== null;
    const paper = { ...details, id: newId<"paper">() };
    const version = { id: newId<"paper_version">(), at: context.now, note };
    const ruling = papers.announcePaper(paper, { by: actor.role, symbolIsTaken }, version);
    if (!ruling.ok) return ruling;
    await insertPaper(trx, ruling.next, { by: actor.person });
    await appendPaperVersion(trx, ruling.next, { by: actor.person });
    await announce(trx, context, ruling.happened, { paper: ruling.next, around: { process, session } });
    return ruling;
  });
}
