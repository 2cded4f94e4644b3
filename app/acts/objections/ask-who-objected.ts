import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { newId } from "#db/new-id.ts";
import { listOnList, shareNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { insertRequest, listAskedAndWaiting } from "#db/objections/requests-to-chair.ts";
import { lockMission } from "#db/people/missions.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import * as requests from "#domain/objections/request-to-chair.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface AskWhoObjected {
  readonly period: Id<"period">;
  /** Of the applications asked about; null for all on the list. */
  readonly references: readonly string[] | null;
  readonly key?: string | undefined;
}

export async function askWhoObjected(context: Context, { period: id, references, key }: AskWhoObjected) {
  return once(context, "ask-who-objected", key, async (trx, actor) => {
    await readAs(trx, actor);
    const period = orNotFound(await shareNoObjectionPeriod(trx, id));
    await lockMission(trx, actor.mission);
    const decision = orNotFound(await getModalitiesDecision(trx, period.decision));
    const waiting = await listAskedAndWaiting(trx, actor.mission, period.id);
    const listed = await listOnList(trx, period.id, references ?? []);
    const asking = { asker: actor, period, decision, waiting };
    const ruling = requests.askWhoObjected(asking, { id: newId<"request">(), references, listed }, context.now);
    if (!ruling.ok) return ruling;
    await insertRequest(trx, ruling.next, { person: actor.person });
    await announce(trx, context, ruling.happened, { period, decision, request: ruling.next });
    return ruling;
  });
}
