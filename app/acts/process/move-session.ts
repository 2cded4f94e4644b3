import { listAccreditedInBoth } from "#db/accreditation/accredited-twice.ts";
import { listCalls } from "#db/applications/calls.ts";
import type { Trx } from "#db/handles.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { newId } from "#db/new-id.ts";
import { listNoObjectionPeriods } from "#db/objections/no-objection-periods.ts";
import { insertSessionMove, listSessions } from "#db/process/sessions.ts";
import { type CallInScope, callsThatWouldMeet } from "#domain/applications/scope.ts";
import type { PlainDate } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import * as sessions from "#domain/process/session.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { type ByOffice, lockSession } from "./session-to-change.ts";

export interface MoveSession {
  readonly session: Id<"session">;
  readonly beginsOn: PlainDate;
  readonly endsOn: PlainDate;
  /** Published, and told to everybody concerned. */
  readonly reason: string;
  readonly key?: string | undefined;
}

/** Windows that were told keep their instants, and the Chair is told which of them now outlive the session. */
export async function moveSession(context: Context, { key, ...input }: MoveSession) {
  return once(context, "move-session", key, (trx, actor) =>
    moveSessionWithin(trx, context, { ...input, by: actor.person }),
  );
}

/** By itself, or as what a letter of the Chair does. Only inside `work` of `once`. */
export async function moveSessionWithin(
  trx: Trx,
  context: Context,
  { session: id, by, process: ofProcess, ...given }: Omit<MoveSession, "key"> & ByOffice,
) {
  const { process, session, calls } = await lockSession(trx, id, ofProcess);
  const meeting = callsThatWouldMeet(process, await loadScopes(trx, process.id), { ...session, ...given });
  const accreditedTwice = await listAccreditedInBoth(trx, meeting, context.now);
  const ruling = sessions.moveSession({ process, session, accreditedTwice }, given, context.now);
  if (!ruling.ok) return ruling;
  const move = newId<"session_move">();
  await insertSessionMove(trx, ruling.happened, { id: move, at: context.now, by });
  const periods = await listNoObjectionPeriods(trx, { process: process.id });
  const windows = calls.flatMap((call) => [
    { call: call.title, kind: "call" as const, window: call.window },
    ...periods
      .filter((period) => period.call === call.id)
      .map(({ window }) => ({ call: call.title, kind: "period" as const, window })),
  ]);
  const outliving = windows.filter(({ window }) => sessions.outlives(window, ruling.next, process, context.now));
  await announce(trx, context, ruling.happened, { process, session: ruling.next, calls, outliving });
  return { ...ruling, move };
}

/** The calls of a process, with their decisions and sessions. */
async function loadScopes(trx: Trx, process: Id<"process">): Promise<readonly CallInScope[]> {
  const calls = await listCalls(trx, process);
  const all = await listSessions(trx, process);
  const decisions = await listModalitiesDecisions(trx, process);
  return calls.map((call) => ({
    call: call.id,
    decision: mustExist(decisions.find(({ decision }) => decision.id === call.decision)).decision,
    session: mustExist(all.find((one) => one.id === call.session)),
  }));
}
