import type { Trx } from "#db/handles.ts";
import {
  findWrittenInput,
  getAccreditedName,
  getSaidInInput,
  readWholeInput,
  saveInputEnded,
} from "#db/participation/written-inputs.ts";
import { getSession } from "#db/process/sessions.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as inputs from "#domain/participation/written-input.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { circulatePaperWithin } from "../papers/circulate-paper.ts";
import { lockProcessOfPapers, type TextBrought } from "../papers/paper-to-change.ts";
import { lockSentInput, toldOfInput } from "./sent-input.ts";

export interface PostWrittenInput {
  readonly input: Id<"written_input">;
  /** Of the paper as which it is posted. */
  readonly symbol: string;
  readonly key?: string | undefined;
}

/** What came in becomes a paper of the session, as it was sent; whose it is, and who reads it, is not typed again. */
export async function postWrittenInput(context: Context, { input: id, symbol, key }: PostWrittenInput) {
  const { now } = context;
  return once(context, "post-written-input", key, async (trx, actor) => {
    await readAs(trx, { role: "secretariat" });
    const found = orNotFound(await findWrittenInput(trx, id));
    await lockProcessOfPapers(trx, actor, mustExist(await getSession(trx, found.session)).process);
    const { session, ...sent } = await lockSentInput(trx, id);
    const refusal = inputs.mayPostInput(sent, now);
    if (refusal !== null) return refusal;
    const { attending, input } = sent;
    const { accreditation, process } = attending;
    const posted = await circulatePaperWithin(trx, context, {
      paper: {
        process: process.id,
        session: session.id,
        kind: "written_input",
        symbol,
        title: input.title,
        writtenBy: await getAccreditedName(trx, accreditation.id),
        audience: inputs.audienceOfInput(attending),
      },
      text: await textOf(trx, input),
      actor,
      // It gets a letter of its own.
      told: { missions: [], organisations: [accreditation.organisation] },
    });
    if (!posted.ok) return posted;
    const ruling = inputs.postInput(sent, { paper: posted.next.id, by: actor.person }, now);
    if (!ruling.ok) return ruling;
    await saveInputEnded(trx, ruling.next);
    const told = await toldOfInput(trx, { process, session }, ruling.next, now.toString());
    const { audience } = posted.next;
    await announce(trx, context, ruling.happened, { ...told, symbol, slug: process.slug, audience });
    return accept({ id, session: session.id, symbol }, ruling.happened);
  });
}

async function textOf(trx: Trx, { id, language }: inputs.WrittenInput): Promise<TextBrought> {
  const said = await getSaidInInput(trx, id);
  if ("words" in said) return { language, words: said.words };
  return { language, file: { ...said.file, content: await readWholeInput(trx, id) } };
}
