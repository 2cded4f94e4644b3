import { lockApplication } from "#db/applications/applications.ts";
import { appendAssignments, listAssignable, listOfficersInOffice } from "#db/applications/assignments.ts";
import { getCall } from "#db/applications/calls.ts";
import { getConflicts, insertRecusal } from "#db/applications/recusals.ts";
import { recuse } from "#domain/applications/recusal.ts";
import { servesProcess } from "#domain/kit/actor.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface RecuseFromApplication {
  readonly reference: string;
  /** For the officers; it may be empty. */
  readonly reason: string;
  readonly key?: string | undefined;
}

/** For good: from then on the officer rules on it no more, and what was assigned to them is nobody's. */
export async function recuseFromApplication(context: Context, { reference, reason, key }: RecuseFromApplication) {
  const { now } = context;
  return once(context, "recuse-from-application", key, async (trx, actor) => {
    const found = orNotFound(await lockApplication(trx, reference), ({ state }) => state !== "draft");
    const call = orNotFound(await getCall(trx, found.call), ({ process }) => servesProcess(actor, process));
    const [assignable] = await listAssignable(trx, [found], await listOfficersInOffice(trx), now);
    const conflicts = await getConflicts(trx, found.id);
    const recusing = { application: mustExist(assignable ?? null), conflicts, officer: actor.person };
    const ruling = recuse(recusing, reason, now);
    if (!ruling.ok) return ruling;
    await insertRecusal(trx, ruling.next.recusal);
    await appendAssignments(trx, ruling.next.givenBack);
    const { recused, givenBack } = ruling.happened;
    await announce(trx, context, recused, { call });
    for (const one of givenBack) await announce(trx, context, one, one);
    return accept({ application: found.id }, recused);
  });
}
