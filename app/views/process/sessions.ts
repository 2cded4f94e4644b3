import type { Context } from "#acts/kit/context.ts";
import { findProcessBySlug } from "#db/process/processes.ts";
import { listProgrammesThatStand } from "#db/process/programmes.ts";
import { listSessionMoves, listSessions } from "#db/process/sessions.ts";
import { publishedShown } from "./programme-shown.ts";

/** The sessions of a process as everybody may read them, the earliest first; null when there is no such process. */
export async function seeSessions({ db }: Pick<Context, "db">, slug: string) {
  const process = await findProcessBySlug(db, slug);
  if (process === null) return null;
  const [sessions, moves, programmes] = await Promise.all([
    listSessions(db, process.id),
    listSessionMoves(db, process.id),
    listProgrammesThatStand(db, process.id),
  ]);
  const programmeOf = new Map(programmes.map((programme) => [programme.session, publishedShown(programme)]));
  const earlier = Map.groupBy(moves, ({ session }) => session);
  return sessions.map(({ id, title, kind, format, place, standing, invited, capacity, beginsOn, endsOn }) => ({
    id,
    ...{ title, kind, format, place, standing, invited, capacity },
    beginsOn: beginsOn.toString(),
    endsOn: endsOn.toString(),
    zone: process.zone,
    /** What was announced before. */
    earlier: (earlier.get(id) ?? []).map(({ from, reason, movedAt }) => ({
      ...from,
      reason,
      movedAt: movedAt.toString(),
    })),
    programme: programmeOf.get(id) ?? null,
  }));
}
