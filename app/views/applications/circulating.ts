import type { Context } from "#acts/kit/context.ts";
import { listNamesToCirculate } from "#db/applications/submitted-organisations.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { listSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import { getHolidayCalendar } from "#db/process/holidays.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { modalitiesStanding } from "#domain/modalities/modalities.ts";

/**
 * The list of a call as it would go now to the States, or before the body: what the rule asks about it, and its names, or as many of them as are
 * asked for.
 */
export async function loadCirculating(
  db: Context["db"],
  call: CallForApplications,
  now: Instant,
  asked: { readonly route: "no-objection" | "body-decides"; readonly most?: number } = { route: "no-objection" },
) {
  const [process, session, decision, silence, names] = await Promise.all([
    getProcess(db, call.process).then(mustExist),
    getSession(db, call.session).then(mustExist),
    getModalitiesDecision(db, call.decision).then(mustExist),
    listSilenceProcedures(db, call.decision),
    listNamesToCirculate(db, { call: call.id, at: now, ...asked }),
  ]);
  const circulating = {
    applications: names.map((one) => ({ ...one, call: call.id, state: "cleared" as const })),
    call,
    decision,
    modalities: modalitiesStanding(decision, silence, now),
    session,
    holidays: await getHolidayCalendar(db, process.dutyStation),
    changedUnseen: names.filter(({ changedUnseen }) => changedUnseen).length,
    behind: names[0]?.behind ?? 0,
  };
  return { circulating, names, process };
}
