import { appendAccreditationChange, lockAccreditation } from "#db/accreditations.ts";
import { getModalitiesDecision } from "#db/modalities.ts";
import { getProcess } from "#db/processes.ts";
import { suspend } from "#domain/accreditation.ts";
import { announce } from "../announce.ts";
import type { Context } from "../context.ts";
import { found, once } from "../once.ts";

export interface SuspendAccreditation {
  readonly accreditation: string;
  /** As the decision in force provides; told to the organisation. */
  readonly ground: string;
  readonly key?: string | undefined;
}

export async function suspendAccreditation(context: Context, { accreditation: id, ground, key }: SuspendAccreditation) {
  return once(context, "suspend-accreditation", key, async (trx, actor) => {
    const accreditation = found(await lockAccreditation(trx, id));
    const rules = found(await getModalitiesDecision(trx, accreditation.decision));
    const { zone } = found(await getProcess(trx, accreditation.process));
    const decision = suspend(accreditation, rules, actor, ground, context.now, zone);
    if (!decision.ok) return decision;
    await appendAccreditationChange(trx, decision.next);
    await announce(trx, context, decision.happened);
    return decision;
  });
}
