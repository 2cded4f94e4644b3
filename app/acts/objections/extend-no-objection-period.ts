import { lockNoObjectionPeriod, saveExtension } from "#db/objections/no-objection-periods.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { extendPeriod } from "#domain/objections/no-objection-period.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { citedOutage } from "../process/cited-outage.ts";

export interface ExtendNoObjectionPeriod {
  readonly period: Id<"period">;
  readonly closesAt: Instant;
  /** Published, and told to everybody. */
  readonly reason: string;
  readonly outage?: Id<"outage"> | null | undefined;
  readonly key?: string | undefined;
}

export async function extendNoObjectionPeriod(context: Context, input: ExtendNoObjectionPeriod) {
  const { closesAt, reason, key } = input;
  return once(context, "extend-no-objection-period", key, async (trx) => {
    const period = orNotFound(await lockNoObjectionPeriod(trx, input.period));
    const outage = await citedOutage(trx, input.outage);
    const ruling = extendPeriod(period, { closesAt, reason, outage }, context.now);
    if (!ruling.ok) return ruling;
    await saveExtension(trx, ruling.next);
    await announce(trx, context, ruling.happened, { period: ruling.next, outage });
    return ruling;
  });
}
