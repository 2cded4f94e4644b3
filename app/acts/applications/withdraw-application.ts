import { lockApplication, saveApplication } from "#db/applications/applications.ts";
import { getFurther } from "#db/applications/steps.ts";
import { lockPeriodOfApplication } from "#db/objections/no-objection-periods.ts";
import { listVoices } from "#db/objections/voices.ts";
import { withdraw } from "#domain/applications/withdrawal.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { asSeen, once, orNotFound } from "../kit/once.ts";
import { loadRound } from "./round.ts";

export interface WithdrawApplication {
  readonly reference: string;
  /** The version that the reader saw. */
  readonly version: number;
  readonly key?: string | undefined;
}

export async function withdrawApplication(context: Context, { reference, version, key }: WithdrawApplication) {
  return once(context, "withdraw-application", key, async (trx, actor) => {
    const period = await lockPeriodOfApplication(trx, reference);
    const application = orNotFound(
      await lockApplication(trx, reference),
      (row) => row.organisation === actor.organisation,
    );
    const round = await loadRound(trx, application.call, context.now);
    const further = await getFurther(trx, application.id);
    const said = application.state === "circulated" ? await listVoices(trx, [application.id], context.now) : null;
    const voices = said?.get(application.id) ?? [];
    const withdrawing = { ...round, application: asSeen(application, version), period, further, voices };
    const ruling = withdraw(withdrawing, context.now);
    if (!ruling.ok) return ruling;
    const saved = await saveApplication(trx, ruling.next, version, { withdrawnBy: actor.person });
    await announce(trx, context, ruling.happened, { application: saved, round });
    return accept(saved, ruling.happened);
  });
}
