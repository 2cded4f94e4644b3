import { getApplication } from "#db/applications/applications.ts";
import { newId } from "#db/new-id.ts";
import { insertCorrigendum, listCorrigenda, listEntries } from "#db/objections/list-entries.ts";
import { getSealedList } from "#db/objections/sealed-lists.ts";
import type { Id } from "#domain/kit/id.ts";
import { correct, type NamedOnList } from "#domain/objections/sealed-list.ts";
import { loadRound } from "../applications/round.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface CorrectList {
  readonly list: Id<"list">;
  /** The reference of the entry. */
  readonly entry: string;
  /** What it should have read. */
  readonly to: NamedOnList;
  readonly reason: string;
  /** How many corrigenda of the entry the officer had seen. */
  readonly seen: number;
  readonly key?: string | undefined;
}

/** A corrigendum of its own; the list stays as it was sealed. */
export async function correctList(context: Context, { list: id, entry, to, reason, seen, key }: CorrectList) {
  const { now } = context;
  return once(context, "correct-list", key, async (trx, actor) => {
    const list = orNotFound(await getSealedList(trx, id));
    const [listed] = await listEntries(trx, id, { reference: entry });
    const corrected = orNotFound(listed);
    const round = await loadRound(trx, list.call, now);
    const { length: earlier } = await listCorrigenda(trx, id);
    const ruling = correct(
      { ...corrected, list },
      { id: newId<"corrigendum">(), number: earlier + 1, correctedBy: actor.person, to, reason, seen },
      now,
    );
    if (!ruling.ok) return ruling;
    await insertCorrigendum(trx, ruling.next);
    const { organisation } = orNotFound(await getApplication(trx, corrected.entry.application));
    await announce(trx, context, ruling.happened, { list, round, organisation });
    return ruling;
  });
}
