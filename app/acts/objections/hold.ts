import { lockApplicationsOfCall } from "#db/applications/applications.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { newId } from "#db/new-id.ts";
import { getListBeforeMission } from "#db/objections/list-before-mission.ts";
import { shareNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { insertObjectionNote } from "#db/objections/objections.ts";
import { lockMission } from "#db/people/missions.ts";
import { getHolidayCalendar } from "#db/process/holidays.ts";
import { getProcess } from "#db/process/processes.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { holdMany } from "#domain/objections/note-with-many-names.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { newReference } from "../kit/reference.ts";

export interface Hold {
  readonly period: Id<"period">;
  /** References of the applications. */
  readonly applications: readonly string[];
  readonly key?: string | undefined;
}

/** One note for all that it names: each stays open until the hold is lifted or its limit ends. Who is not held after all is in `skipped`, with the reason. */
export async function hold(context: Context, input: Hold) {
  const { now } = context;
  return once(context, "hold", input.key, async (trx, actor) => {
    await readAs(trx, actor);
    const period = orNotFound(await shareNoObjectionPeriod(trx, input.period));
    await lockMission(trx, actor.mission);
    const applications = await lockApplicationsOfCall(trx, period.call, input.applications);
    const decision = orNotFound(await getModalitiesDecision(trx, period.decision));
    const { zone, dutyStation } = orNotFound(await getProcess(trx, period.process));
    const holidays = await getHolidayCalendar(trx, dutyStation);
    const objecting = await getListBeforeMission(trx, actor, { period, decision, applications }, now);
    const ruling = holdMany(
      objecting,
      {
        id: newId<"note">(),
        reference: newReference("N"),
        references: input.applications,
        applications,
        zone,
        holidays,
      },
      now,
    );
    if (!ruling.ok) return ruling;
    const { note, unnamed } = ruling.next;
    await insertObjectionNote(trx, note, { person: actor.person });
    await announce(trx, context, ruling.happened, { period, decision, note, dutyStation });
    const done = applications.filter(({ id }) => note.applications.includes(id)).map(({ reference }) => reference);
    return accept(
      { note: note.reference, receivedAt: note.receivedAt, limitAt: note.limitAt, done, skipped: unnamed },
      ruling.happened,
    );
  });
}
