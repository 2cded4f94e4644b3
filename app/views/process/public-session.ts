import type { Context } from "#acts/kit/context.ts";
import { listCalls } from "#db/applications/calls.ts";
import { findProcessBySlug } from "#db/process/processes.ts";
import { getSession, listSessionChanges, listSessionMoves } from "#db/process/sessions.ts";
import { windowStanding } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { windowShown } from "../kit/window-shown.ts";
import { listReadableLists } from "../objections/sealed-list.ts";

/** A session as everybody may read it, with what was called and listed for it; null when the process has none of that name. */
export async function seePublicSession(
  { db, now, actor }: Pick<Context, "db" | "now" | "actor">,
  slug: string,
  id: Id<"session">,
) {
  const [process, session] = await Promise.all([findProcessBySlug(db, slug), getSession(db, id)]);
  if (process === null || session?.process !== process.id) return null;
  const [moves, changes, calls, lists] = await Promise.all([
    listSessionMoves(db, process.id),
    listSessionChanges(db, process.id),
    listCalls(db, process.id),
    listReadableLists({ db, now, actor }, { session: id }),
  ]);
  const { title, kind, format, place, standing, beginsOn, endsOn } = session;
  return {
    process: { slug: process.slug, title: process.title, shortName: process.shortName, zone: process.zone },
    session: { title, kind, format, place, standing, beginsOn: beginsOn.toString(), endsOn: endsOn.toString() },
    /** What was announced before, and by what it was changed. */
    earlier: moves
      .filter((move) => move.session === id)
      .map(({ from, reason, movedAt }) => ({ ...from, reason, movedAt: movedAt.toString() })),
    changes: changes
      .filter((change) => change.session === id)
      .map(({ to, reason, changedAt }) => ({ to, reason, changedAt: changedAt.toString() })),
    calls: calls
      .filter((call) => call.session === id)
      .map((call) => ({
        id: call.id,
        title: call.title,
        standing: windowStanding(call.window, now),
        ...windowShown(call.window),
      })),
    lists,
  };
}
