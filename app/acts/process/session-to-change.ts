import { listCalls } from "#db/applications/calls.ts";
import type { Trx } from "#db/handles.ts";
import { lockProcess } from "#db/process/processes.ts";
import { getSession, lockOneSession } from "#db/process/sessions.ts";
import type { Id } from "#domain/kit/id.ts";
import { orNotFound } from "../kit/once.ts";

export interface ChangeSession {
  readonly session: Id<"session">;
  /** Published, and told to everybody concerned. */
  readonly reason: string;
  readonly key?: string | undefined;
}

/** In whose name a session is changed; where the process is named, only a session of it. */
export interface ByOffice {
  readonly by: Id<"person">;
  readonly process?: Id<"process">;
}

/** A session, with what its standing rests on, while nobody else changes it. Only inside `work` of `once`. */
export async function lockSession(trx: Trx, id: Id<"session">, of?: Id<"process">) {
  const found = orNotFound(await getSession(trx, id), (session) => of === undefined || session.process === of);
  const process = orNotFound(await lockProcess(trx, found.process));
  // Who nominates, registers or speaks for it shares the session, and no process.
  const session = orNotFound(await lockOneSession(trx, id));
  const calls = (await listCalls(trx, process.id)).filter((call) => call.session === id);
  return { process, session, calls, hasCall: calls.length > 0 };
}
