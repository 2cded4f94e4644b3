import { saveMaintained } from "#db/objections/objections.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import * as consultations from "#domain/objections/consultation.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { loadOwnObjection } from "./objection-of-mission.ts";

export interface MaintainObjection {
  readonly objection: Id<"objection">;
  readonly key?: string | undefined;
}

/** While the Chair consults, the State says that its objection stands. */
export async function maintainObjection(context: Context, { objection: id, key }: MaintainObjection) {
  return once(context, "maintain-objection", key, async (trx, actor) => {
    await readAs(trx, actor);
    const { period, item, objection } = await loadOwnObjection(trx, id, actor.mission, context.now);
    const ruling = consultations.maintainObjection({ objection, item }, context.now);
    if (!ruling.ok) return ruling;
    await saveMaintained(trx, ruling.next, { person: actor.person });
    await announce(trx, context, ruling.happened, { period, decision: item.decision, objection });
    return ruling;
  });
}
