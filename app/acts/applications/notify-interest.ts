import { lockApplication, saveApplication } from "#db/applications/applications.ts";
import { getOrganisationHistory } from "#db/organisations/organisations.ts";
import { notifyInterest as notify } from "#domain/applications/application.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { asSeen, orNotFound, once } from "../kit/once.ts";
import { loadRound } from "./round.ts";

export interface NotifyInterest {
  readonly reference: string;
  /** The version that the reader saw. */
  readonly version: number;
  readonly key?: string | undefined;
}

export async function notifyInterest(context: Context, { reference, version, key }: NotifyInterest) {
  const { now } = context;
  return once(context, "notify-interest", key, async (trx, actor) => {
    const draft = orNotFound(await lockApplication(trx, reference), (row) => row.organisation === actor.organisation);
    const { call, decision: modalities } = await loadRound(trx, draft.call, now);
    const history = await getOrganisationHistory(trx, draft.organisation, call, now);
    const ruling = notify(asSeen(draft, version), call, modalities, history, now);
    if (!ruling.ok) return ruling;
    const saved = await saveApplication(trx, ruling.next, version);
    await announce(trx, context, ruling.happened);
    return accept(saved, ruling.happened);
  });
}
