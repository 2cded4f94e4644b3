import type { Db } from "#db/handles.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { decisionInForce, type ModalitiesDecision } from "#domain/modalities/modalities.ts";

export async function findDecisionInForce(
  db: Db,
  process: Id<"process">,
  at: Instant,
): Promise<ModalitiesDecision | null> {
  return decisionInForce(await listModalitiesDecisions(db, process), at);
}
