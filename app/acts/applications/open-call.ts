import { insertCall } from "#db/applications/calls.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { newId } from "#db/new-id.ts";
import { listBodiesOf } from "#db/process/bodies.ts";
import { getHolidayCalendar } from "#db/process/holidays.ts";
import { lockProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import * as calls from "#domain/applications/call.ts";
import type { Window } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { decisionInForce } from "#domain/modalities/modalities.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface OpenCall extends Window {
  readonly process: Id<"process">;
  readonly session: Id<"session">;
  readonly title: string;
  /** Whether what arrives is taken up by cut-offs; all of it by the deadline, unless it is said. */
  readonly continuous?: boolean | undefined;
  readonly key?: string | undefined;
}

export async function openCall(context: Context, input: OpenCall) {
  const { opensAt, closesAt, zone, title, continuous } = input;
  return once(context, "open-call", input.key, async (trx, actor) => {
    const process = orNotFound(await lockProcess(trx, input.process));
    const session = orNotFound(await getSession(trx, input.session));
    const texts = await listModalitiesDecisions(trx, process.id);
    const inForce = decisionInForce(texts, context.now);
    const lastText = texts.at(-1)?.decision.citation ?? null;
    const bodies = inForce === null ? new Map() : await listBodiesOf(trx, inForce);
    const holidays = await getHolidayCalendar(trx, process.dutyStation);
    const window = { opensAt, closesAt, zone };
    const ruling = calls.openCall(
      { process, inForce, session, lastText, bodies, holidays },
      { id: newId<"call">(), title, window, continuous },
      context.now,
    );
    if (!ruling.ok) return ruling;
    await insertCall(trx, ruling.next, { openedBy: actor.person });
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
