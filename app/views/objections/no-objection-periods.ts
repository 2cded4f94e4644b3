import { Temporal } from "temporal-polyfill";
import type { Context } from "#acts/kit/context.ts";
import { getListOfPeriod } from "#db/applications/application-filter.ts";
import { countDecidedApplications } from "#db/applications/application-standings.ts";
import { getCall, listCalls } from "#db/applications/calls.ts";
import { listCirculated } from "#db/applications/circulated-list.ts";
import { listStandingsOfApplications } from "#db/applications/kept-standings.ts";
import { getModalitiesDecision, listModalitiesDecisionsByIds } from "#db/modalities/modalities.ts";
import { countGoneOn } from "#db/objections/items-in-windows.ts";
import {
  getNoObjectionPeriod,
  listNoObjectionPeriods,
  type RecordedPeriod,
} from "#db/objections/no-objection-periods.ts";
import { getAsked, listAsked } from "#db/objections/questions.ts";
import { getPerson } from "#db/people/people.ts";
import { getHolidayCalendar } from "#db/process/holidays.ts";
import { getProcess, listProcesses } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import { countMissionsReached } from "#db/record/letters.ts";
import type { ApplicationOutcome, StandingInAWord } from "#domain/applications/standing-in-a-word.ts";
import { dateIn, type Instant, mayMoveClosing, settlesAt } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { asStagesSay } from "#domain/modalities/as-stages-say.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import { leadsOn, leftTo } from "#domain/modalities/what-follows.ts";
import { mayExtendPeriod } from "#domain/objections/no-objection-period.ts";
import { periodStanding } from "#domain/objections/period.ts";
import { classesInLists } from "../kit/classes-in-lists.ts";
import { outagesInWindow, recordOfWindow } from "../kit/extensions.ts";
import { pageOf } from "../kit/page-of.ts";
import { secondLookOf } from "../kit/second-look.ts";
import { sessionShown } from "../kit/session.ts";

type Reading = Pick<Context, "db" | "now">;
type Db = Context["db"];

/** All periods, latest first. */
export async function seeNoObjectionPeriods({ db, now }: Reading) {
  const [periods, calls, processes] = await Promise.all([listNoObjectionPeriods(db), listCalls(db), listProcesses(db)]);
  const decisions = await listModalitiesDecisionsByIds(db, [...new Set(periods.map(({ decision }) => decision))]);
  const outcomes = await outcomesOf(
    db,
    periods.filter((period) => periodStanding(period, now) === "closed"),
    decisions.map(({ decision }) => decision),
  );
  return periods.map((period) => ({
    ...periodShown(period, now),
    call: calls.find(({ id }) => id === period.call)?.title ?? "",
    process: processes.find(({ id }) => id === period.process)?.shortName ?? "",
    /** As recorded, and never before the period has settled. */
    outcome: outcomes.get(period.id) ?? null,
  }));
}

/** What periods came to, as recorded: how many are accredited, how many go on, and to whom the others are left. */
export async function outcomesOf(db: Db, periods: readonly RecordedPeriod[], decisions: readonly ModalitiesDecision[]) {
  const asked = await listAsked(db, periods, decisions);
  const questionsOf = (id: Id<"period">) => asked.get(id)?.questions ?? [];
  const goneOn = await countGoneOn(
    db,
    periods.flatMap(({ id }) => (leadsOn(questionsOf(id)) ? [id] : [])),
  );
  return new Map(
    periods.flatMap(({ id, outcome }) => {
      if (outcome === null) return [];
      const { all: goesOn } = goneOn(id);
      const { accredited, notAccredited } = outcome;
      return [
        [id, { accredited, goesOn, notAccredited: notAccredited - goesOn, left: leftTo(questionsOf(id)) }] as const,
      ];
    }),
  );
}

export interface WantedList {
  readonly q: string | undefined;
  readonly page: number;
}

const ROWS = 50;

/**
 * One period with a page of its list. What Member States have said is no part of it: before the period has settled there is no outcome at all, and
 * afterwards only whether each organisation was accredited.
 */
export async function seeNoObjectionPeriod({ db, now }: Reading, id: Id<"period">, { q, page: wanted }: WantedList) {
  const period = await getNoObjectionPeriod(db, id);
  if (period === null) return null;
  const shown = periodShown(period, now);
  const settled = shown.standing === "closed";
  const names = await getListOfPeriod(db, id);
  const { standing } = names;
  const [call, process, decision, officer, { rows, total }, counts] = await Promise.all([
    getCall(db, period.call).then(mustExist),
    getProcess(db, period.process).then(mustExist),
    getModalitiesDecision(db, period.decision).then(mustExist),
    getPerson(db, period.circulatedBy),
    listCirculated(db, names, { q }, { page: wanted, limit: ROWS }),
    settled ? countDecidedApplications(db, { at: now, period: id }) : null,
  ]);
  const { page, pages } = pageOf(wanted, total, ROWS);
  const standings = await listStandingsOfApplications(
    db,
    now,
    rows.map((row) => row.id),
  );
  const classOf = await classesInLists(db, [decision.id]);
  const session = mustExist(await getSession(db, call.session));
  const asked = await getAsked(db, period, decision);
  const { circulation, objection } = asStagesSay(decision, asked.at);
  const goneOn = settled && leadsOn(asked.questions) ? (await countGoneOn(db, [id]))(id).stillApply : 0;
  return {
    ...shown,
    settlesAt: settlesAt(period.window).toString(),
    session: {
      ...sessionShown(session),
      hasBegun: Temporal.PlainDate.compare(session.beginsOn, dateIn(shown.zone, now)) <= 0,
    },
    call: { id: call.id, title: call.title },
    process: { slug: process.slug, title: process.title, shortName: process.shortName },
    decision: { version: decision.version, title: decision.title },
    cites: { circulation: circulation.cites, objection: objection.cites },
    circulatedBy: officer?.name ?? null,
    listHash: period.listHash,
    reached: await countMissionsReached(db, id),
    withdrawnSince: period.circulatedCount - standing,
    ...(await recordOfWindow(db, period)),
    extendRefusal: mayExtendPeriod(period, now),
    /** What is asked, and what silence and an objection lead to. */
    questions: asked.questions,
    turn: asked.turn,
    outcome: counts === null ? null : outcomeOf(counts, { listed: standing, goesOn: goneOn }),
    list: {
      rows: rows.map(({ id: application, reference, organisation, class: key }) => ({
        reference,
        class: classOf(decision.id, key),
        name: organisation.name,
        country: organisation.country,
        outcome: settled ? outcomeInList(standings.get(application)) : null,
      })),
      total,
      page,
      pages,
    },
  };
}

/** A period whose closing instant would move to another, or before one has been chosen; null when there is none. */
export async function seePeriodToExtend({ db, now }: Reading, id: Id<"period">, closesAt: Instant | null) {
  const period = await getNoObjectionPeriod(db, id);
  if (period === null) return null;
  const [call, process] = await Promise.all([
    getCall(db, period.call).then(mustExist),
    getProcess(db, period.process).then(mustExist),
  ]);
  const session = mustExist(await getSession(db, call.session));
  const holidays = await getHolidayCalendar(db, process.dutyStation);
  const { zone } = period.window;
  const refusal = closesAt === null ? null : mayMoveClosing(period.window, closesAt, now);
  return {
    id,
    call: { title: call.title },
    process: process.shortName,
    session: sessionShown(session),
    opensAt: period.window.opensAt.toString(),
    closesAt: period.window.closesAt.toString(),
    zone,
    extendRefusal: mayExtendPeriod(period, now),
    refusal,
    outages: await outagesInWindow(db, period.window),
    look:
      closesAt === null || refusal !== null
        ? null
        : secondLookOf({ window: { opensAt: now, closesAt, zone }, holidays, session, letsIn: true }),
  };
}

function periodShown(period: RecordedPeriod, now: Instant) {
  const { opensAt, closesAt, zone } = period.window;
  return {
    id: period.id,
    count: period.circulatedCount,
    standing: periodStanding(period, now),
    opensAt: opensAt.toString(),
    closesAt: closesAt.toString(),
    zone,
  };
}

const everAccredited = ["accredited", "suspended", "accreditation-withdrawn", "expired"] as const;

/** What became of those on the list; some go on, and some may still wait for a body, or for the Chair's consultations. */
function outcomeOf(
  counts: Record<ApplicationOutcome, number>,
  { listed, goesOn }: { readonly listed: number; readonly goesOn: number },
) {
  const accredited = everAccredited.reduce((sum, outcome) => sum + counts[outcome], 0);
  const notAccredited = counts["not-accredited"] + counts.refused + counts.undecided;
  return { accredited, goesOn, notAccredited, waiting: listed - accredited - notAccredited - goesOn };
}

/** What became of an accreditation later is on the record of outcomes. */
function outcomeInList(standing: StandingInAWord | undefined): Exclude<StandingInAWord, "draft"> | null {
  if (standing === undefined || standing === "draft") return null;
  return everAccredited.some((one) => one === standing) ? "accredited" : standing;
}

export type NoObjectionPeriodSeen = NonNullable<Awaited<ReturnType<typeof seeNoObjectionPeriod>>>;
