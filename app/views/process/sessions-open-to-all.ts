import { Temporal } from "temporal-polyfill";
import type { Context } from "#acts/kit/context.ts";
import { findProcessBySlug } from "#db/process/processes.ts";
import { listSessions } from "#db/process/sessions.ts";
import { dateIn } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { sessionShown } from "../kit/session.ts";

/** The sessions of a process that are not over and invite all stakeholders, accredited or not. */
export async function seeSessionsOpenToAll({ db, now }: Pick<Context, "db" | "now">, slug: string) {
  const process = mustExist(await findProcessBySlug(db, slug));
  const today = dateIn(process.zone, now);
  const sessions = await listSessions(db, process.id);
  return sessions
    .filter(
      ({ standing, invited, endsOn }) =>
        standing !== "cancelled" &&
        invited.includes("all-stakeholders") &&
        Temporal.PlainDate.compare(endsOn, today) >= 0,
    )
    .map((session) => ({ id: session.id, ...sessionShown(session) }));
}

export type SessionOpenToAll = Awaited<ReturnType<typeof seeSessionsOpenToAll>>[number];
