import { countWaitingApplications } from "#db/applications/application-standings.ts";
import type { Trx } from "#db/handles.ts";
import { listModalitiesDecisions, saveModalitiesDecision } from "#db/modalities/modalities.ts";
import type { Id } from "#domain/kit/id.ts";
import { decisionInForce, modalitiesStanding, supersede } from "#domain/modalities/modalities.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";

/**
 * When a later decision of the process has come into force, those before it end, unless a call still runs under them.
 * The process is locked already.
 */
export async function supersedeEarlier(trx: Trx, context: Context, process: Id<"process">): Promise<void> {
  const records = await listModalitiesDecisions(trx, process);
  const inForce = decisionInForce(records, context.now);
  for (const { decision: earlier, silence } of records) {
    if (inForce === null || earlier.id === inForce.id) continue;
    if (modalitiesStanding(earlier, silence, context.now) !== "adopted") continue;
    const unfinished = await countWaitingApplications(trx, earlier.id, context.now);
    const ruling = supersede(earlier, inForce, unfinished, context.now);
    if (!ruling.ok) continue;
    await saveModalitiesDecision(trx, ruling.next);
    await announce(trx, context, ruling.happened);
  }
}
