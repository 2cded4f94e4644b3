import type { Context } from "#acts/kit/context.ts";
import { getCall } from "#db/applications/calls.ts";
import { getHolidayCalendar } from "#db/process/holidays.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import { mayAnnounceCutOff, refuseCutOff } from "#domain/applications/cut-off.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { cutOffsShown } from "../kit/cut-offs.ts";
import { secondLookOf } from "../kit/second-look.ts";
import { windowShown } from "../kit/window-shown.ts";

/** A call of which the instant would be announced as a cut-off, or before one has been chosen; null when there is none. */
export async function seeCallToCutOff(
  { db, now }: Pick<Context, "db" | "now">,
  id: Id<"call">,
  cutsOffAt: Instant | null,
) {
  const call = await getCall(db, id);
  if (call === null) return null;
  const [process, session] = await Promise.all([
    getProcess(db, call.process).then(mustExist),
    getSession(db, call.session).then(mustExist),
  ]);
  const { zone } = call.window;
  const holidays = await getHolidayCalendar(db, process.dutyStation);
  const refusal = mayAnnounceCutOff(call, now) ?? (cutsOffAt === null ? null : refuseCutOff(call, cutsOffAt, now));
  return {
    id,
    title: call.title,
    process: process.shortName,
    zone,
    window: windowShown(call.window),
    cutOffs: cutOffsShown(call, now),
    refusal,
    look:
      cutsOffAt === null || refusal !== null
        ? null
        : secondLookOf({ window: { opensAt: now, closesAt: cutsOffAt, zone }, holidays, session, letsIn: true }),
  };
}
