import { insertAccreditationsOfPeriod } from "#db/accreditation/accreditations.ts";
import { countOutcomes, lockNoObjectionPeriod, saveLapse } from "#db/objections/no-objection-periods.ts";
import { validUntil } from "#domain/accreditation/accreditation.ts";
import { lapse } from "#domain/objections/no-objection-period.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { orNotFound, once } from "../kit/once.ts";
import { loadRound } from "../applications/round.ts";

export interface LapseNoObjectionPeriod {
  readonly period: string;
}

/**
 * Puts on record what silence has granted at the closing instant. However long the list, it takes a fixed number of
 * statements: who was not objected to is a question to the database, and `accreditation_follows_its_modalities` checks
 * the answer.
 */
export async function lapseNoObjectionPeriod(context: Context, input: LapseNoObjectionPeriod) {
  const { now } = context;
  return once(context, "lapse-no-objection-period", undefined, async (trx) => {
    const period = orNotFound(await lockNoObjectionPeriod(trx, input.period));
    const round = await loadRound(trx, period.call, now);
    const { decision: rules, process, session } = round;
    const ruling = lapse(period, now, await countOutcomes(trx, period.id));
    if (!ruling.ok) return ruling;
    await insertAccreditationsOfPeriod(trx, period, {
      recordedAt: now,
      validUntil: validUntil(rules, process, session),
    });
    await saveLapse(trx, ruling.next, ruling.happened);
    await announce(trx, context, ruling.happened, { period: ruling.next, round });
    return ruling;
  });
}
