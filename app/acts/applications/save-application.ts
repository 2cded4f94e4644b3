import * as stored from "#db/applications/applications.ts";
import { getCall } from "#db/applications/calls.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { type Answers, type Choice, save } from "#domain/applications/application.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { asSeen, once, orNotFound } from "../kit/once.ts";

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

/** Of a form that has problems what is in order, if there is any; whether it was saved. */
export async function saveSound(
  context: Context,
  reference: string,
  { version, key }: Partial<Pick<SaveApplication, "version" | "key">>,
  answers: Partial<Answers>,
): Promise<boolean> {
  if (version === undefined || Object.keys(answers).length === 0) return false;
  return (await saveApplication(context, { reference, version, answers, ...(key === undefined ? {} : { key }) })).ok;
}
