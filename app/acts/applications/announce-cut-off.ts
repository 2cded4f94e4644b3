import { insertCutOff, lockCall } from "#db/applications/calls.ts";
import * as cutOffs from "#domain/applications/cut-off.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface AnnounceCutOff {
  readonly call: Id<"call">;
  readonly cutsOffAt: Instant;
  readonly key?: string | undefined;
}

export async function announceCutOff(context: Context, input: AnnounceCutOff) {
  const { call: id, cutsOffAt, key } = input;
  return once(context, "announce-cut-off", key, async (trx, actor) => {
    const call = orNotFound(await lockCall(trx, id));
    const ruling = cutOffs.announceCutOff(call, cutsOffAt, context.now);
    if (!ruling.ok) return ruling;
    await insertCutOff(trx, id, { cutsOffAt, announcedAt: context.now, announcedBy: actor.person });
    await announce(trx, context, ruling.happened, { call: ruling.next });
    return ruling;
  });
}
