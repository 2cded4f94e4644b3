import { randomUUID } from "node:crypto";
import { lockProcess } from "#db/process/processes.ts";
import { insertSession } from "#db/process/sessions.ts";
import { scheduleSession as schedule, type Session } from "#domain/process/session.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { found, once } from "../kit/once.ts";

export interface ScheduleSession extends Omit<Session, "id"> {
  readonly key?: string | undefined;
}

export async function scheduleSession(context: Context, { key, ...session }: ScheduleSession) {
  return once(context, "schedule-session", key, async (trx) => {
    const process = found(await lockProcess(trx, session.process));
    const decision = schedule(process, { ...session, id: randomUUID() });
    if (!decision.ok) return decision;
    await insertSession(trx, decision.next);
    await announce(trx, context, decision.happened);
    return decision;
  });
}
