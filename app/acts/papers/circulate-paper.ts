import type { Trx } from "#db/handles.ts";
import { newId } from "#db/new-id.ts";
import { findPaper, insertPaper } from "#db/papers/papers.ts";
import type { Id } from "#domain/kit/id.ts";
import type { NewPaper } from "#domain/papers/paper.ts";
import * as papers from "#domain/papers/paper.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import {
  lockPaperToChange,
  lockProcessOfPapers,
  nobody,
  type OfficeOfPapers,
  saveText,
  sessionOfPaper,
  type TextBrought,
  type ToldOfPaper,
} from "./paper-to-change.ts";

export interface CirculatePaper {
  /** One that was announced, or one of which nobody knew. */
  readonly paper: Id<"paper"> | Omit<NewPaper, "id">;
  readonly text: TextBrought;
  readonly key?: string | undefined;
}

export async function circulatePaper(context: Context, { key, ...input }: CirculatePaper) {
  return once(context, "circulate-paper", key, (trx, actor) =>
    circulatePaperWithin(trx, context, { ...input, actor, told: nobody }),
  );
}

/** By itself, or as what a letter of the Chair does. Only inside `work` of `once`. */
export async function circulatePaperWithin(
  trx: Trx,
  context: Context,
  {
    paper: wanted,
    text,
    actor,
    told,
  }: Omit<CirculatePaper, "key"> & { readonly actor: OfficeOfPapers; readonly told: ToldOfPaper },
) {
  const { paper, around } =
    typeof wanted === "string" ? await lockPaperToChange(trx, actor, wanted) : await begin(trx, actor, wanted);
  const version = newId<"paper_version">();
  const ruling = papers.circulatePaper(paper, text, { id: version, at: context.now });
  if (!ruling.ok) return ruling;
  if ("new" in paper) await insertPaper(trx, ruling.next, { by: actor.person });
  await saveText(trx, ruling.next, { text, by: actor.person });
  await announce(trx, context, ruling.happened, { paper: ruling.next, around, told });
  return ruling;
}

async function begin(trx: Trx, actor: OfficeOfPapers, details: Omit<NewPaper, "id">) {
  const process = await lockProcessOfPapers(trx, actor, details.process);
  const session = await sessionOfPaper(trx, details);
  const symbolIsTaken = (await findPaper(trx, process.id, details.symbol)) !== null;
  const entering = { by: actor.role, symbolIsTaken };
  return { paper: { new: { ...details, id: newId<"paper">() }, entering }, around: { process, session } };
}
