import { lockApplication, saveApplication } from "#db/applications/applications.ts";
import { lockPeriodOfApplication } from "#db/objections/no-objection-periods.ts";
import { withdraw } from "#domain/applications/application.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { asSeen, found, once } from "../kit/once.ts";

export interface WithdrawApplication {
  readonly reference: string;
  /** The version that the reader saw. */
  readonly version: number;
  readonly key?: string | undefined;
}

export async function withdrawApplication(context: Context, { reference, version, key }: WithdrawApplication) {
  return once(context, "withdraw-application", key, async (trx, actor) => {
    const period = await lockPeriodOfApplication(trx, reference);
    const application = found(await lockApplication(trx, reference), (row) => row.organisation === actor.organisation);
    const decision = withdraw(asSeen(application, version), period, context.now);
    if (!decision.ok) return decision;
    const saved = await saveApplication(trx, decision.next, version, { withdrawnBy: actor.person });
    await announce(trx, context, decision.happened);
    return accept(saved, decision.happened);
  });
}
