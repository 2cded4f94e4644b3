import { lockNameChange, saveAnswerToNameChange } from "#db/accreditation/name-changes.ts";
import * as nameChange from "#domain/accreditation/name-change.ts";
import type { Id } from "#domain/kit/id.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface DeclineNameChange {
  readonly change: Id<"name_change">;
  /** Goes to the organisation. */
  readonly reason: string;
  readonly key?: string | undefined;
}

export async function declineNameChange(context: Context, { change: id, reason, key }: DeclineNameChange) {
  const { now } = context;
  return once(context, "decline-name-change", key, async (trx, actor) => {
    const change = orNotFound(await lockNameChange(trx, id));
    const ruling = nameChange.declineNameChange({ change }, { by: actor.person, reason }, now);
    if (!ruling.ok) return ruling;
    await saveAnswerToNameChange(trx, ruling.next);
    await announce(trx, context, ruling.happened, { change: ruling.next });
    return ruling;
  });
}
