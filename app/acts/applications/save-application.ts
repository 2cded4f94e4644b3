import * as stored from "#db/applications/applications.ts";
import { getCall } from "#db/applications/calls.ts";
import { findCompletionDraft, saveCompletionDraft } from "#db/applications/completion-drafts.ts";
import { getFurther, listReturned } from "#db/applications/steps.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { readAs } from "#db/readers.ts";
import type { Answers } from "#domain/applications/answer-items.ts";
import { type Choice, save } from "#domain/applications/application.ts";
import { saveCompletion as completion } from "#domain/applications/cure.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { asSeen, once, orNotFound } from "../kit/once.ts";
import { loadRound } from "./round.ts";

export interface SaveApplication {
  readonly reference: string;
  /** The version that the reader saw. */
  readonly version: number;
  readonly choice?: Choice;
  readonly answers?: Partial<Answers>;
  readonly key?: string | undefined;
}

export async function saveApplication(context: Context, { reference, version, key, ...changes }: SaveApplication) {
  return once(context, "save-application", key, async (trx, actor) => {
    const application = orNotFound(
      await stored.lockApplication(trx, reference),
      (row) => row.organisation === actor.organisation,
    );
    const call = orNotFound(await getCall(trx, application.call));
    const decision = orNotFound(await getModalitiesDecision(trx, call.decision));
    const ruling = save(asSeen(application, version), changes, decision);
    if (!ruling.ok) return ruling;
    const saved = await stored.saveApplication(trx, ruling.next, version);
    await announce(trx, context, ruling.happened, { call });
    return accept(saved, ruling.happened);
  });
}

export interface SaveCompletion extends Omit<SaveApplication, "choice" | "answers"> {
  /** Of what was asked for. */
  readonly answers: Partial<Answers>;
}

/** The same of what was sent back: what was sent stays as it is until it is sent again. */
export async function saveCompletion(context: Context, { reference, version, answers, key }: SaveCompletion) {
  return once(context, "save-application", key, async (trx, actor) => {
    const application = orNotFound(
      await stored.lockApplication(trx, reference),
      (row) => row.organisation === actor.organisation,
    );
    const round = await loadRound(trx, application.call, context.now);
    const further = await getFurther(trx, application.id);
    const returned = (await listReturned(trx, application.id)).at(-1) ?? null;
    await readAs(trx, { role: "organisation", organisation: application.organisation });
    const draft = await findCompletionDraft(trx, application.id);
    const completing = { ...round, application: asSeen(application, version), further, returned, draft };
    const ruling = completion({ ...completing, period: null, voices: [] }, answers, context.now);
    if (!ruling.ok) return ruling;
    await saveCompletionDraft(trx, ruling.next);
    const saved = await stored.saveApplication(trx, application, version);
    await announce(trx, context, ruling.happened, round);
    return accept(saved, ruling.happened);
  });
}

type Sound = Partial<Pick<SaveApplication, "version" | "key">>;

/** Of a form that has problems what is in order, if there is any; whether it was saved. */
export async function saveSound(
  context: Context,
  reference: string,
  sound: Sound,
  answers: Partial<Answers>,
): Promise<boolean> {
  const saving = soundPart(reference, sound, answers);
  return saving !== null && (await saveApplication(context, saving)).ok;
}

/** The same of what was sent back. */
export async function saveSoundCompletion(
  context: Context,
  reference: string,
  sound: Sound,
  answers: Partial<Answers>,
): Promise<boolean> {
  const saving = soundPart(reference, sound, answers);
  return saving !== null && (await saveCompletion(context, saving)).ok;
}

function soundPart(reference: string, { version, key }: Sound, answers: Partial<Answers>): SaveCompletion | null {
  if (version === undefined || Object.keys(answers).length === 0) return null;
  return { reference, version, answers, ...(key === undefined ? {} : { key }) };
}
