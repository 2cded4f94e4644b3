import type { Trx } from "#db/handles.ts";
import { newId } from "#db/new-id.ts";
import { lockProcess } from "#db/process/processes.ts";
import { insertSession } from "#db/process/sessions.ts";
import * as sessions from "#domain/process/session.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface ScheduleSession extends Omit<sessions.Session, "id"> {
  readonly key?: string | undefined;
}

export async function scheduleSession(context: Context, { key, ...session }: ScheduleSession) {
  return once(context, "schedule-session", key, (trx) => scheduleSessionWithin(trx, context, session));
}

/** By itself, or as what a letter of the Chair does. Only inside `work` of `once`. */
export async function scheduleSessionWithin(trx: Trx, context: Context, session: Omit<sessions.Session, "id">) {
  const process = orNotFound(await lockProcess(trx, session.process));
  const ruling = sessions.scheduleSession(process, { ...session, id: newId<"session">() });
  if (!ruling.ok) return ruling;
  await insertSession(trx, ruling.next);
  await announce(trx, context, ruling.happened, { process, session: ruling.next });
  return ruling;
}
