import { deleteDetermination, lockDetermination } from "#db/objections/determinations.ts";
import { readAsOffice } from "#db/readers.ts";
import { servesProcess } from "#domain/kit/actor.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { discardDetermination as discard } from "#domain/objections/determination.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface DiscardDetermination {
  readonly determination: Id<"determination">;
  readonly key?: string | undefined;
}

/** What was entered wrongly is taken away before it says anything, and is entered anew. */
export async function discardDetermination(context: Context, { determination: id, key }: DiscardDetermination) {
  return once(context, "discard-determination", key, async (trx, actor) => {
    await readAsOffice(trx, actor);
    const determination = orNotFound(await lockDetermination(trx, id), ({ process }) => servesProcess(actor, process));
    const ruling = discard(determination);
    if (!ruling.ok) return ruling;
    await deleteDetermination(trx, id);
    await announce(trx, context, ruling.happened);
    return accept({ call: determination.call }, ruling.happened);
  });
}
