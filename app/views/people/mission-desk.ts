import type { Context } from "#acts/kit/context.ts";
import { listCalls } from "#db/applications/calls.ts";
import { listModalitiesDecisionsByIds } from "#db/modalities/modalities.ts";
import { nameTexts } from "#db/modalities/put-texts.ts";
import { listSilenceProceduresClosingSince } from "#db/modalities/silence-procedures.ts";
import { listConsultedOn } from "#db/objections/consultations.ts";
import { listListsForInformation } from "#db/objections/lists-for-information.ts";
import { listNoObjectionPeriods } from "#db/objections/no-objection-periods.ts";
import { countNotesOfMission } from "#db/objections/objection-notes.ts";
import { countStandingOfMission, type OwnStanding } from "#db/objections/objections.ts";
import { listAsked } from "#db/objections/questions.ts";
import { listRequests } from "#db/objections/requests-to-chair.ts";
import { getMission } from "#db/people/missions.ts";
import { listBodiesOfAll } from "#db/process/bodies.ts";
import { listProcesses } from "#db/process/processes.ts";
import { readingAs } from "#db/readers.ts";
import { whyReads } from "#domain/kit/actor.ts";
import { hasClosed, isBefore } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import { silenceStanding } from "#domain/modalities/silence.ts";
import { mayBreakSilence } from "#domain/modalities/silence-procedure.ts";
import { audiencesOfMission, inPeriod, mayRead } from "#domain/objections/disclosure.ts";
import { holdsBecomeObjections, mayRaise } from "#domain/objections/objection.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import { silenceShown } from "../modalities/silence-procedure.ts";
import { listOwnNotes, ownNotesShown } from "../objections/own-objections.ts";
import { windowOfPeriod } from "../objections/period-of-mission.ts";
import { requestShown } from "../objections/requests-to-chair.ts";
import { listFinalLists } from "../objections/sealed-list.ts";
import { seeSeats } from "../process/bodies.ts";

/** How long what is over stays on the desk. */
const DAYS_KEPT = 365;

/** Everything that is before the actor's mission, what was, and what the mission itself has done; null for everybody else. */
export async function seeMissionDesk(context: Context) {
  const { db, now, actor } = context;
  if (actor.role !== "mission") return null;
  const since = now.subtract({ hours: 24 * DAYS_KEPT });
  const [mission, periods, calls, processes, forInformation, own] = await Promise.all([
    getMission(db, actor.mission).then(mustExist),
    listNoObjectionPeriods(db),
    listCalls(db),
    listProcesses(db),
    listListsForInformation(db, { audiences: audiencesOfMission(actor), at: now, limit: LISTS }),
    readingAs(db, actor, async (trx) => {
      const [procedures, standing, notes, consulted, latest, requests] = await Promise.all([
        listSilenceProceduresClosingSince(trx, since),
        countStandingOfMission(trx, actor.mission, now),
        countNotesOfMission(trx, actor.mission),
        listConsultedOn(trx, actor.mission, now),
        listOwnNotes(trx, actor, { limit: LATEST, offset: 0, now }),
        listRequests(trx, { mission: actor.mission }),
      ]);
      return { procedures, standing, notes, consulted, latest, requests };
    }),
  ]);
  const { procedures } = own;
  const decisions = (await listModalitiesDecisionsByIds(db, [...new Set(periods.map(({ decision }) => decision))])).map(
    ({ decision }) => decision,
  );
  const [asked, bodiesOf, texts, finals, seats] = await Promise.all([
    listAsked(db, periods, decisions),
    listBodiesOfAll(db, decisions),
    nameTexts(
      db,
      procedures.map(({ of }) => of),
    ),
    listFinalLists(
      context,
      periods.map(({ id }) => id),
    ),
    seeSeats(context, actor.mission, processes),
  ]);
  const askedIn = (period: Id<"period">) => mustExist(asked.get(period));
  const decisionOf = (id: string) => mustExist(decisions.find((one) => one.id === id) ?? null);
  const processOf = (id: string) => mustExist(processes.find((one) => one.id === id) ?? null).shortName;
  /** Which of the lists of its track it is, and whether the mission may object, or else by which bodies States are asked. */
  function askedOfMission(objector: Extract<Context["actor"], { role: "mission" }>, period: NoObjectionPeriod) {
    const { at, questions, turn } = askedIn(period.id);
    const decision = decisionOf(period.decision);
    const refusal = mayRaise({ objector, period, decision, at, bodies: bodiesOf(decision) }, now);
    return {
      turn,
      isAsked: refusal?.because !== "mission_may_not_object",
      bodies: [...new Set(questions.flatMap(({ title }) => title ?? []))],
    };
  }
  const periodOf = (id: string) => mustExist(periods.find((one) => one.id === id) ?? null);
  const callOf = ({ call }: NoObjectionPeriod) => mustExist(calls.find(({ id }) => id === call) ?? null).title;
  return {
    mission: mission.name,
    seats,
    observes: whyReads(actor),
    mayObject: whyReads(actor) === null,
    consultations: own.consulted
      .filter(
        ({ kind, period }) => kind === "objection" || holdsBecomeObjections(decisionOf(periodOf(period).decision)),
      )
      .map(({ note, period: id, openedAt, closesAt, standing, silent }) => {
        const period = periodOf(id);
        return {
          note,
          opensAt: openedAt.toString(),
          closesAt: closesAt.toString(),
          zone: period.window.zone,
          standing,
          silent,
          call: callOf(period),
          process: processOf(period.process),
        };
      }),
    periods: periods
      .filter((period) => {
        const item = inPeriod(decisionOf(period.decision), period, askedIn(period.id).at);
        return !isBefore(period.window.closesAt, since) && mayRead(actor, "proposed-list", item, now) === "yes";
      })
      .map((period) => ({
        ...windowOfPeriod(period, now),
        isNow: isBefore(now, period.window.closesAt),
        count: period.circulatedCount,
        call: callOf(period),
        process: processOf(period.process),
        ...ownStanding(own.standing.get(period.id), decisionOf(period.decision)),
        /** What became of it, where the mission may read that. */
        final: finals.get(period.id) ?? null,
        ...askedOfMission(actor, period),
      })),
    forInformation: forInformation.map(({ sealedAt, ...list }) => ({ ...list, sealedAt: sealedAt.toString() })),
    silence: procedures.map((procedure) => {
      const hasFallen = silenceStanding(procedure, now) === "broken";
      const mayBreak = whyReads(actor) === null && mayBreakSilence(procedure, actor, now) === null;
      return {
        ...silenceShown(procedure, actor, now),
        /** A text whose silence is broken has fallen. It is before those alone who can still go on record with a break of their own. */
        isNow: mayBreak || (!hasFallen && !hasClosed(procedure.window, now)),
        mayBreakToo: hasFallen && mayBreak,
        text: mustExist(texts.get(procedure.of.id) ?? null),
        process: processOf(procedure.process),
      };
    }),
    notes: ownNotesShown(own.latest, { periods, calls, processes }, now),
    moreNotes: own.notes - own.latest.length,
    /** What it has asked the Chair: all that waits, and the latest of the others. */
    requests: own.requests
      .filter(({ answer }, place) => answer === null || place < LATEST)
      .map(({ period, ...request }) => {
        const about = periodOf(period);
        const { zone } = about.window;
        return {
          ...requestShown({ ...request, period }),
          zone,
          call: callOf(about),
          process: processOf(request.process),
        };
      }),
  };
}

/** How many organisations the mission objects to, and how many it holds. */
function ownStanding(counted: OwnStanding | undefined, decision: ModalitiesDecision) {
  const { objections, holds, endedHolds } = counted ?? { objections: 0, holds: 0, endedHolds: 0 };
  return { own: objections + (holdsBecomeObjections(decision) ? endedHolds : 0), held: holds };
}

/** How many of the mission's notes its desk shows; all are on the page of its objections. */
const LATEST = 5;

/** How many of the lists for its information; all are on the pages of their processes. */
const LISTS = 20;
