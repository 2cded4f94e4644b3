import type { Context } from "#acts/kit/context.ts";
import { newId } from "#db/new-id.ts";
import { getHolidayCalendar } from "#db/process/holidays.ts";
import { findProcessBySlug } from "#db/process/processes.ts";
import { mayScheduleSession, oddDaysOf, type Session } from "#domain/process/session.ts";
import { countToldOfSession } from "./told-of-session.ts";

/** A session as it would be announced, read back before everybody is told; null where there is no such process. */
export async function seeSessionToSchedule(
  { db, now }: Pick<Context, "db" | "now">,
  slug: string,
  asked: Omit<Session, "id" | "process">,
) {
  const process = await findProcessBySlug(db, slug);
  if (process === null) return null;
  const session = { ...asked, process: process.id, id: newId<"session">() };
  const { title, kind, format, standing, place, invited, capacity, beginsOn, endsOn } = session;
  return {
    refusal: mayScheduleSession(process, session),
    session: {
      ...{ title, kind, format, standing, place, invited, capacity },
      beginsOn: beginsOn.toString(),
      endsOn: endsOn.toString(),
    },
    odd: oddDaysOf(session, process, await getHolidayCalendar(db, process.dutyStation), now),
    letters: await countToldOfSession(db, session, []),
  };
}
