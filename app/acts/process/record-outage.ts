import { newId } from "#db/new-id.ts";
import { insertOutage } from "#db/process/outages.ts";
import * as outages from "#domain/process/outage.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";

export interface RecordOutage extends Omit<outages.Outage, "id" | "recordedAt" | "withdrawal"> {
  readonly key?: string | undefined;
}

export async function recordOutage(context: Context, { key, ...outage }: RecordOutage) {
  return once(context, "record-outage", key, async (trx, actor) => {
    const ruling = outages.recordOutage({ ...outage, id: newId<"outage">() }, context.now);
    if (!ruling.ok) return ruling;
    await insertOutage(trx, ruling.next, actor.person);
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
