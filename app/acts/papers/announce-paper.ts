import type { Trx } from "#db/handles.ts";
import { newId } from "#db/new-id.ts";
import { appendPaperVersion, findPaper, insertPaper } from "#db/papers/papers.ts";
import type { NewPaper } from "#domain/papers/paper.ts";
import * as papers from "#domain/papers/paper.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import {
  lockProcessOfPapers,
  nobody,
  type OfficeOfPapers,
  sessionOfPaper,
  type ToldOfPaper,
} from "./paper-to-change.ts";

export interface AnnouncePaper extends Omit<NewPaper, "id"> {
  /** When it is to come, and whatever else is said of it. */
  readonly note: string;
  readonly key?: string | undefined;
}

export async function announcePaper(context: Context, { key, ...input }: AnnouncePaper) {
  return once(context, "announce-paper", key, (trx, actor) =>
    announcePaperWithin(trx, context, { ...input, actor, told: nobody }),
  );
}

/** By itself, or as what a letter of the Chair does. Only inside `work` of `once`. */
export async function announcePaperWithin(
  trx: Trx,
  context: Context,
  {
    note,
    actor,
    told,
    ...details
  }: Omit<AnnouncePaper, "key"> & { readonly actor: OfficeOfPapers; readonly told: ToldOfPaper },
) {
  const process = await lockProcessOfPapers(trx, actor, details.process);
  const session = await sessionOfPaper(trx, details);
  const symbolIsTaken = (await findPaper(trx, process.id, details.symbol)) !== null;
  const paper = { ...details, id: newId<"paper">() };
  const version = { id: newId<"paper_version">(), at: context.now, note };
  const ruling = papers.announcePaper(paper, { by: actor.role, symbolIsTaken }, version);
  if (!ruling.ok) return ruling;
  await insertPaper(trx, ruling.next, { by: actor.person });
  await appendPaperVersion(trx, ruling.next, { by: actor.person });
  await announce(trx, context, ruling.happened, { paper: ruling.next, around: { process, session }, told });
  return ruling;
}
