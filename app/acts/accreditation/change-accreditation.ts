import { appendAccreditationChanges, lockAccreditation } from "#db/accreditation/accreditations.ts";
import { getApplication } from "#db/applications/applications.ts";
import { getConflicts } from "#db/applications/recusals.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import type { reinstate, suspend, withdrawAccreditation } from "#domain/accreditation/accreditation.ts";
import type { Id } from "#domain/kit/id.ts";
import { decisionInForce } from "#domain/modalities/modalities.ts";
import { loadRound } from "../applications/round.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface ChangeAccreditation {
  readonly accreditation: Id<"accreditation">;
  /** As the decision in force provides; told to the organisation. */
  readonly ground: string;
  readonly key?: string | undefined;
}

/** The beats that the three changes share; whom the decision lets do it is said by the rule. A Chair finds those of the own process. */
export async function changeAccreditation(
  context: Context,
  act: "suspend-accreditation" | "reinstate-accreditation" | "withdraw-accreditation",
  rule: typeof suspend | typeof reinstate | typeof withdrawAccreditation,
  { accreditation: id, ground, key }: ChangeAccreditation,
) {
  return once(context, act, key, async (trx, actor) => {
    const accreditation = orNotFound(
      await lockAccreditation(trx, id),
      ({ process }) => actor.role !== "chair" || actor.process === process,
    );
    const application = orNotFound(await getApplication(trx, accreditation.application));
    const round = await loadRound(trx, application.call, context.now);
    const inForce = decisionInForce(await listModalitiesDecisions(trx, round.process.id), context.now);
    const changing = {
      accreditation,
      decision: inForce ?? round.decision,
      by: actor,
      zone: round.process.zone,
      conflicts: await getConflicts(trx, application.id),
    };
    const ruling = rule(changing, ground, context.now);
    if (!ruling.ok) return ruling;
    await appendAccreditationChanges(trx, [ruling.next]);
    await announce(trx, context, ruling.happened, { application, round, accreditation: ruling.next });
    return ruling;
  });
}
