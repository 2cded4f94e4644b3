import type { Trx } from "#db/handles.ts";
import { newId } from "#db/new-id.ts";
import {
  findListBefore,
  insertSealedList,
  listNamesToSeal,
  type Named,
  nextNumberOfList,
} from "#db/objections/sealed-lists.ts";
import type { Id } from "#domain/kit/id.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import { type Seal, sealFinalList } from "#domain/objections/sealed-list.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import type { FinalListInRound } from "./tell-of-final-list.ts";

/** What the next list of the call is sealed with: the names that it would have now. */
export async function loadSeal(trx: Trx, call: Id<"call">, named: Named): Promise<Seal> {
  const number = await nextNumberOfList(trx, call);
  const follows = await findListBefore(trx, named);
  const names = await listNamesToSeal(trx, named);
  return { id: newId<"list">(), number, follows, names };
}

/** With the outcomes of the period that are on record by now, in the same transaction. */
export async function sealOutcomes(
  trx: Trx,
  context: Context,
  { period, ...sealing }: Omit<FinalListInRound, "list"> & { readonly period: NoObjectionPeriod },
): Promise<void> {
  const seal = await loadSeal(trx, period.call, { kind: "final", period: period.id });
  const { next: list, happened } = sealFinalList(sealing.round, period, seal, context.now);
  await insertSealedList(trx, list);
  await announce(trx, context, happened, { ...sealing, list });
}
