import { saveObjectionWithdrawals } from "#db/objections/objections.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import * as withdrawals from "#domain/objections/withdrawal.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { loadOwnObjections } from "./objection-of-mission.ts";

export interface WithdrawObjections {
  /** Of one period. */
  readonly objections: readonly Id<"objection">[];
  readonly key?: string | undefined;
}

export interface WithdrawObjection {
  readonly objection: Id<"objection">;
  readonly key?: string | undefined;
}

export async function withdrawObjection(context: Context, { objection, key }: WithdrawObjection) {
  return withdrawObjections(context, { objections: [objection], key });
}

/**
 * All, or none where one of them cannot be; each is an entry of its own on record, and one receipt tells of all. After the close, where the text allows it: what
 * that frees is put on record by the clock, which tells nobody who withdrew.
 */
export async function withdrawObjections(context: Context, { objections, key }: WithdrawObjections) {
  return once(context, "withdraw-objection", key, async (trx, actor) => {
    await readAs(trx, actor);
    const withdrawing = await loadOwnObjections(trx, objections, actor.mission, context.now);
    const ruling = withdrawals.withdrawObjections(withdrawing, context.now);
    if (!ruling.ok) return ruling;
    await saveObjectionWithdrawals(trx, ruling.next, { person: actor.person });
    const all = withdrawing.map(({ objection }) => objection.application);
    for (const [place, happened] of ruling.happened.entries()) {
      const { period, item, objection } = mustExist(withdrawing[place] ?? null);
      const told = place === 0 ? all : [];
      await announce(trx, context, happened, { period, decision: item.decision, objection, told });
    }
    return ruling;
  });
}
