import type { Trx } from "#db/handles.ts";
import { newId } from "#db/new-id.ts";
import { listNamesToSeal, type Named } from "#db/objections/names-to-seal.ts";
import { findListBefore, insertSealedList, nextNumberOfList } from "#db/objections/sealed-lists.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import { type Seal, sealFinalList, sealListByDefault } from "#domain/objections/sealed-list.ts";
import type { Round } from "../applications/round.ts";

/** What the next list of the call is sealed with: the names that it would have now. */
export async function loadSeal(trx: Trx, call: Id<"call">, named: Named): Promise<Seal> {
  const number = await nextNumberOfList(trx, call);
  const follows = await findListBefore(trx, named);
  const names = await listNamesToSeal(trx, named);
  return { id: newId<"list">(), number, follows, names };
}

/** With the outcomes of the period that are on record by now, and those whom the same act accredits. */
export async function sealOutcomes(
  trx: Trx,
  {
    period,
    round,
    joining = [],
  }: { readonly period: NoObjectionPeriod; readonly round: Round; readonly joining?: readonly Id<"application">[] },
  at: Instant,
) {
  const seal = await loadSeal(trx, period.call, { kind: "final", period: period.id, joining });
  const final = sealFinalList(round, period, seal, at);
  await insertSealedList(trx, final.next, joining);
  return final;
}

/** With those whom the same act accredits: what a body had not decided in time on a list before which no State was asked. */
export async function sealByDefault(
  trx: Trx,
  {
    list,
    round,
    joining,
  }: { readonly list: Id<"list">; readonly round: Round; readonly joining: readonly Id<"application">[] },
  at: Instant,
) {
  const seal = await loadSeal(trx, round.call.id, { kind: "by-default", list, joining });
  const final = sealListByDefault(round, list, seal, at);
  await insertSealedList(trx, final.next, joining);
  return final;
}
