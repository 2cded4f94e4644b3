import { listCalls } from "#db/applications/calls.ts";
import { newId } from "#db/new-id.ts";
import { listNoObjectionPeriods } from "#db/objections/no-objection-periods.ts";
import { lockProcess } from "#db/process/processes.ts";
import { getSession, insertSessionMove } from "#db/process/sessions.ts";
import type { PlainDate } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import * as sessions from "#domain/process/session.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface MoveSession {
  readonly session: Id<"session">;
  readonly beginsOn: PlainDate;
  readonly endsOn: PlainDate;
  /** Published, and told to everybody concerned. */
  readonly reason: string;
  readonly key?: string | undefined;
}

/** Windows that were told keep their instants, and the Chair is told which of them now outlive the session. */
export async function moveSession(context: Context, { session: id, key, ...given }: MoveSession) {
  return once(context, "move-session", key, async (trx, actor) => {
    const found = orNotFound(await getSession(trx, id));
    const process = orNotFound(await lockProcess(trx, found.process));
    const session = orNotFound(await getSession(trx, id));
    const ruling = sessions.moveSession({ process, session }, given, context.now);
    if (!ruling.ok) return ruling;
    await insertSessionMove(trx, ruling.happened, { id: newId<"session_move">(), at: context.now, by: actor.person });
    const calls = (await listCalls(trx, process.id)).filter((call) => call.session === id);
    const periods = await listNoObjectionPeriods(trx, { process: process.id });
    const windows = calls.flatMap((call) => [
      { call: call.title, kind: "call" as const, window: call.window },
      ...periods
        .filter((period) => period.call === call.id)
        .map(({ window }) => ({ call: call.title, kind: "period" as const, window })),
    ]);
    const outliving = windows.filter(({ window }) => sessions.outlives(window, ruling.next, process, context.now));
    await announce(trx, context, ruling.happened, { process, session: ruling.next, calls, outliving });
    return ruling;
  });
}
