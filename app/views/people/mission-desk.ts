import type { Context } from "#acts/kit/context.ts";
import { listCalls } from "#db/applications/calls.ts";
import { listModalitiesDecisionsByIds } from "#db/modalities/modalities.ts";
import { nameTexts } from "#db/modalities/put-texts.ts";
import { listSilenceProceduresClosingSince } from "#db/modalities/silence-procedures.ts";
import { listNoObjectionPeriods } from "#db/objections/no-objection-periods.ts";
import { countNotesOfMission } from "#db/objections/objection-notes.ts";
import { countStandingOfMission } from "#db/objections/objections.ts";
import { getMission } from "#db/people/missions.ts";
import { listProcesses } from "#db/process/processes.ts";
import { readingAs } from "#db/readers.ts";
import { isBefore } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { silenceStanding } from "#domain/modalities/silence.ts";
import { inPeriod, mayRead } from "#domain/objections/disclosure.ts";
import { silenceShown } from "../modalities/silence-procedure.ts";
import { listOwnNotes } from "../objections/own-objections.ts";
import { windowOfPeriod } from "../objections/period-of-mission.ts";

/** How long what is over stays on the desk. */
const DAYS_KEPT = 365;

/** Everything that is before the actor's mission, what was, and what the mission itself has done; null for everybody else. */
export async function seeMissionDesk(context: Context) {
  const { db, now, actor } = context;
  if (actor.role !== "mission") return null;
  const since = now.subtract({ hours: 24 * DAYS_KEPT });
  const [mission, periods, calls, processes, procedures, own, notes] = await Promise.all([
    getMission(db, actor.mission).then(mustExist),
    listNoObjectionPeriods(db),
    listCalls(db),
    listProcesses(db),
    readingAs(db, actor, (trx) => listSilenceProceduresClosingSince(trx, since)),
    readingAs(db, actor, async (trx) => ({
      standing: await countStandingOfMission(trx, actor.mission),
      notes: await countNotesOfMission(trx, actor.mission),
    })),
    listOwnNotes(context, actor, { limit: LATEST, offset: 0 }),
  ]);
  const decisions = (await listModalitiesDecisionsByIds(db, [...new Set(periods.map(({ decision }) => decision))])).map(
    ({ decision }) => decision,
  );
  const texts = await nameTexts(
    db,
    procedures.map(({ of }) => of),
  );
  const decisionOf = (id: string) => mustExist(decisions.find((one) => one.id === id) ?? null);
  const processOf = (id: string) => mustExist(processes.find((one) => one.id === id) ?? null).shortName;
  return {
    mission: mission.name,
    mayObject: actor.mayObject,
    periods: periods
      .filter((period) => mayRead(actor, "proposed-list", inPeriod(decisionOf(period.decision), period), now) === "yes")
      .map((period) => ({
        ...windowOfPeriod(period, now),
        isNow: isBefore(now, period.window.closesAt),
        count: period.circulatedCount,
        call: mustExist(calls.find(({ id }) => id === period.call) ?? null).title,
        process: processOf(period.process),
        own: own.standing.get(period.id) ?? 0,
      })),
    silence: procedures.map((procedure) => ({
      ...silenceShown(procedure, actor, now),
      /** A text whose silence is broken has fallen: nothing hangs on the time that is left, though its page takes a second State's word. */
      isNow: isBefore(now, procedure.window.closesAt) && silenceStanding(procedure, now) !== "broken",
      text: mustExist(texts.get(procedure.of.id) ?? null),
      process: processOf(procedure.process),
    })),
    notes,
    moreNotes: own.notes - notes.length,
  };
}

/** How many of the mission's notes its desk shows; all are on the page of its objections. */
const LATEST = 5;
