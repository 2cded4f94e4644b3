import {
  appendAccreditedNames,
  listNamedAccreditations,
  lockNameChange,
  saveAnswerToNameChange,
} from "#db/accreditation/name-changes.ts";
import * as nameChange from "#domain/accreditation/name-change.ts";
import type { Id } from "#domain/kit/id.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface ConfirmNameChange {
  readonly change: Id<"name_change">;
  readonly key?: string | undefined;
}

/** From this instant on the lists show the new name; as they stood before, they show the earlier one. */
export async function confirmNameChange(context: Context, { change: id, key }: ConfirmNameChange) {
  const { now } = context;
  return once(context, "confirm-name-change", key, async (trx, actor) => {
    const change = orNotFound(await lockNameChange(trx, id));
    const accreditations = await listNamedAccreditations(trx, change.organisation);
    const ruling = nameChange.confirmNameChange({ change, accreditations }, actor.person, now);
    if (!ruling.ok) return ruling;
    await saveAnswerToNameChange(trx, ruling.next.change);
    await appendAccreditedNames(trx, ruling.next.change, ruling.next.renamed);
    await announce(trx, context, ruling.happened, { change: ruling.next.change });
    return ruling;
  });
}
