import { lockCall, saveCallExtension } from "#db/applications/calls.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import * as calls from "#domain/applications/call.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { decisionInForce } from "#domain/modalities/modalities.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { citedOutage } from "../process/cited-outage.ts";

export interface ExtendCall {
  readonly call: Id<"call">;
  readonly closesAt: Instant;
  readonly reason: string;
  readonly outage?: Id<"outage"> | null | undefined;
  readonly key?: string | undefined;
}

export async function extendCall(context: Context, input: ExtendCall) {
  const { call: id, closesAt, reason, key } = input;
  return once(context, "extend-call", key, async (trx) => {
    const call = orNotFound(await lockCall(trx, id));
    const inForce = decisionInForce(await listModalitiesDecisions(trx, call.process), context.now);
    const outage = await citedOutage(trx, input.outage);
    const process = mustExist(await getProcess(trx, call.process));
    const session = mustExist(await getSession(trx, call.session));
    const ruling = calls.extendCall({ call, inForce, process, session }, { closesAt, reason, outage }, context.now);
    if (!ruling.ok) return ruling;
    await saveCallExtension(trx, ruling.next);
    await announce(trx, context, ruling.happened, { call: ruling.next, outage });
    return ruling;
  });
}
