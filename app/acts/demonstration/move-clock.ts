import { moveForward } from "#db/demonstration/demonstration-clock.ts";
import { getDemonstration } from "#db/record/installation.ts";
import * as clocks from "#domain/demonstration/demonstration-clock.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";

export interface MoveClock {
  readonly to: Instant;
  readonly key?: string | undefined;
}

/** The clock of all processes of the demonstration; what has thereby become due is recorded by the next run of the jobs. */
export async function moveClock(context: Context, { to, key }: MoveClock) {
  return once(context, "move-clock", key, async (trx) => {
    const demonstration = await getDemonstration(trx);
    const ruling = clocks.moveClock(context.now, to, demonstration);
    if (!ruling.ok) return ruling;
    await moveForward(trx, context.now.until(to));
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
