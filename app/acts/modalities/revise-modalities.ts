import { lockModalitiesDecision, saveModalitiesDecision } from "#db/modalities/modalities.ts";
import { listSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import { lockProcess } from "#db/process/processes.ts";
import type { Id } from "#domain/kit/id.ts";
import { compareTexts } from "#domain/modalities/hash-of-text.ts";
import * as modalities from "#domain/modalities/modalities.ts";
import { ownClassesOf } from "#domain/modalities/templates.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import type { ProposedText } from "./propose-modalities.ts";

export interface ReviseModalities extends ProposedText {
  readonly decision: Id<"decision">;
  /** The hash of the text from which the form was made. */
  readonly seen: string;
  readonly key?: string | undefined;
}

export async function reviseModalities(context: Context, input: ReviseModalities) {
  const { decision: id, seen, datedOn, key, ...text } = input;
  return once(context, "revise-modalities", key, async (trx, actor) => {
    await lockProcess(trx, actor.process);
    const draft = orNotFound(await lockModalitiesDecision(trx, id), (row) => row.process === actor.process);
    const silence = await listSilenceProcedures(trx, draft.id);
    const standing = modalities.modalitiesStanding(draft, silence, context.now);
    // What a form does not ask for stays: classes that were read from a file.
    const own = ownClassesOf(draft);
    const revision = { ...(own === undefined ? {} : { classes: own }), ...text, date: datedOn };
    const ruling = modalities.reviseModalities(draft, standing, revision, compareTexts(seen, draft));
    if (!ruling.ok) return ruling;
    await saveModalitiesDecision(trx, ruling.next);
    await announce(trx, context, ruling.happened.revised);
    await announce(trx, context, ruling.happened.reworded);
    return ruling;
  });
}
