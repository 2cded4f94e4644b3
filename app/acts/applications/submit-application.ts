import { lockApplication, saveApplication } from "#db/applications/applications.ts";
import * as applications from "#domain/applications/application.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { asSeen, once, orNotFound } from "../kit/once.ts";
import { loadHistory, loadRound } from "./round.ts";

export interface SubmitApplication {
  readonly reference: string;
  /** The version that the reader saw. */
  readonly version: number;
  readonly key?: string | undefined;
}

export async function submitApplication(context: Context, { reference, version, key }: SubmitApplication) {
  const { now } = context;
  return once(context, "submit-application", key, async (trx, actor) => {
    const draft = orNotFound(await lockApplication(trx, reference), (row) => row.organisation === actor.organisation);
    const round = await loadRound(trx, draft.call, now);
    const history = await loadHistory(trx, draft.organisation, round, now);
    const ruling = applications.submit(asSeen(draft, version), { ...round, history }, now);
    if (!ruling.ok) return ruling;
    const saved = await saveApplication(trx, ruling.next, version);
    await announce(trx, context, ruling.happened, { application: saved, round });
    return accept(saved, ruling.happened);
  });
}
