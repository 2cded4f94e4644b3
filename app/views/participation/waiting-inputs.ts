import type { Db } from "#db/handles.ts";
import { listWaitingBySession } from "#db/participation/written-inputs.ts";
import { mayPerform } from "#domain/authority.ts";
import type { Actor } from "#domain/kit/actor.ts";

/**
 * For which sessions written inputs wait that the actor may read, and how many.
 *
 * @param reading as the actor.
 */
export async function seeWaitingInputs(reading: Db, actor: Actor) {
  if (!mayPerform(actor, "see-written-inputs")) return [];
  const rows = await listWaitingBySession(reading);
  return rows.map(({ session, title, process, waiting }) => ({ session, title, process, waiting }));
}
