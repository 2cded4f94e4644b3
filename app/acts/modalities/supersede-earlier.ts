import { countWaitingApplications } from "#db/applications/application-standings.ts";
import { listCalls } from "#db/applications/calls.ts";
import type { Trx } from "#db/handles.ts";
import { listModalitiesDecisions, saveModalitiesDecision } from "#db/modalities/modalities.ts";
import { isSettled } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { decisionInForce, modalitiesStanding, supersede } from "#domain/modalities/modalities.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";

/**
 * When another decision of the process was adopted after them, those before it end, unless a call still runs under them.
 * The process is locked already.
 */
export async function supersedeEarlier(trx: Trx, context: Context, process: Id<"process">): Promise<void> {
  const records = await listModalitiesDecisions(trx, process);
  const inForce = decisionInForce(records, context.now);
  const last = records.find(({ decision }) => decision.id === inForce?.id);
  if (last === undefined) return;
  const running = (await listCalls(trx, process)).filter(({ window }) => !isSettled(window, context.now));
  for (const earlier of records) {
    const { decision, silence } = earlier;
    if (decision.id === last.decision.id) continue;
    if (modalitiesStanding(decision, silence, context.now) !== "adopted") continue;
    const calls = running.filter((call) => call.decision === decision.id).length;
    const unfinished = calls + (await countWaitingApplications(trx, decision.id, context.now));
    const ruling = supersede(earlier, last, unfinished, context.now);
    if (!ruling.ok) continue;
    await saveModalitiesDecision(trx, ruling.next);
    await announce(trx, context, ruling.happened);
  }
}
