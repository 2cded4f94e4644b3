import type { Context } from "#acts/kit/context.ts";
import { countRounds, type CountsOfRound } from "#db/applications/application-counts.ts";
import { listApplications } from "#db/applications/application-lists.ts";
import { countDecidedApplications } from "#db/applications/application-standings.ts";
import { countBeforeList } from "#db/applications/before-list.ts";
import { getCall, listCallCorrections, listCalls, listWithdrawnCalls } from "#db/applications/calls.ts";
import { type BeforeWhom, countWaitingForLists, type WaitingForLists } from "#db/applications/waiting-for-lists.ts";
import { listModalitiesDecisions, listTitlesOfDecisions } from "#db/modalities/modalities.ts";
import { listNoObjectionPeriods } from "#db/objections/no-objection-periods.ts";
import { describeQuestions } from "#db/objections/questions.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import { countMissionsWithoutVoice } from "#db/people/missions.ts";
import { listBodiesOf } from "#db/process/bodies.ts";
import { getHolidayCalendar } from "#db/process/holidays.ts";
import { findProcessBySlug, getProcess, listProcesses } from "#db/process/processes.ts";
import { getSession, listSessions, listSessionsByIds } from "#db/process/sessions.ts";
import { openClasses } from "#domain/applications/application.ts";
import {
  canBeCalled,
  closingByText,
  hasEnded,
  mayCorrectCall,
  mayExtendCall,
  mayWithdrawCall,
} from "#domain/applications/call.ts";
import { standingsOn } from "#domain/applications/desk-list.ts";
import { outcomes, type StandingInAWord } from "#domain/applications/standing-in-a-word.ts";
import {
  type Closing,
  dateIn,
  hasClosed,
  type HolidayCalendar,
  type Instant,
  isByThen,
  mayMoveClosing,
  refuseUnlisted,
  type Window,
  windowStanding,
} from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { refuse } from "#domain/kit/ruling.ts";
import { asStagesSay } from "#domain/modalities/as-stages-say.ts";
import { refusalsLeftToNobody } from "#domain/modalities/brought-about.ts";
import { decisionInForce, routeOf } from "#domain/modalities/modalities.ts";
import { disclosedFrom, everybody } from "#domain/objections/disclosure.ts";
import { hashOfList } from "#domain/objections/hash-of-list.ts";
import { leftOutBecause, whyLeftOut } from "#domain/objections/left-out.ts";
import {
  closingClockOf,
  earliestClosing,
  listsAhead,
  mayCirculate,
  refusePeriod,
} from "#domain/objections/no-objection-period.ts";
import { periodStanding } from "#domain/objections/period.ts";
import { processStanding } from "#domain/process/process.ts";
import { classesInLists } from "../kit/classes-in-lists.ts";
import { cutOffsShown } from "../kit/cut-offs.ts";
import { outagesInWindow, recordOfWindow } from "../kit/extensions.ts";
import { secondLookOf } from "../kit/second-look.ts";
import { sessionShown } from "../kit/session.ts";
import { windowShown } from "../kit/window-shown.ts";
import { refusalToSealInformationList } from "../objections/sealed-list.ts";
import { loadCirculating } from "./circulating.ts";

/** Of how many names the page of a call asks whether their list may go out. Of a longer list the page that circulates it asks all. */
const ENOUGH_TO_ASK = 100;

type Reading = Pick<Context, "db" | "now">;

/** The processes, each with its calls, latest first, and their numbers. */
export async function seeCalls({ db, now }: Reading) {
  const [calls, processes, rounds] = await Promise.all([listCalls(db), listProcesses(db), countRounds(db, now)]);
  const isWaiting = ({ id }: (typeof calls)[number]) => (rounds(id).standings.cleared ?? 0) > 0;
  const [sessions, waiting] = await Promise.all([
    listSessionsByIds(
      db,
      calls.map(({ session }) => session),
    ),
    countWaitingForLists(
      db,
      calls.filter(isWaiting).map(({ id }) => id),
      now,
    ),
  ]);
  return {
    processes: processes.map((process) => ({
      slug: process.slug,
      shortName: process.shortName,
      mandateEnded: processStanding(process, now) === "ended",
      calls: calls
        .filter((call) => call.process === process.id)
        .map((call) => ({
          id: call.id,
          title: call.title,
          session: sessionShown(mustExist(sessions.find(({ id }) => id === call.session))),
          ...windowWithStanding(call.window, now),
          counts: { ...countsOf(rounds(call.id)), ...readyOf(waiting(call.id)) },
        })),
    })),
  };
}

/** One call as its officers see it; null when there is none. */
export async function seeCall({ db, now }: Reading, id: Id<"call">) {
  const call = await getCall(db, id);
  if (call === null) return null;
  const [process, session, decisions, decided, periods, rounds, versions, waiting, lists, corrections] =
    await Promise.all([
      getProcess(db, call.process).then(mustExist),
      getSession(db, call.session).then(mustExist),
      listTitlesOfDecisions(db, [call.decision]),
      countDecidedApplications(db, { at: now, call: id }),
      listNoObjectionPeriods(db, { call: id }),
      countRounds(db, now),
      listModalitiesDecisions(db, call.process),
      countWaitingForLists(db, [id], now).then((of) => of(id)),
      listSealedLists(db, { call: id }),
      listCallCorrections(db, id),
    ]);
  const { decision } = mustExist(versions.find((version) => version.decision.id === call.decision) ?? null);
  const routes = new Set(openClasses(decision).map(({ key }) => routeOf(decision, key)));
  return {
    id,
    title: call.title,
    process: { slug: process.slug, title: process.title, shortName: process.shortName },
    session: sessionShown(session),
    /** The last day of the session, where the deadline lies after it. */
    closesAfter: hasEnded(session, process, call.window.closesAt) ? session.endsOn.toString() : null,
    extendRefusal: mayExtendCall({ call, inForce: decisionInForce(versions, now), process, session }, now),
    withdrawRefusal: mayWithdrawCall(call, now),
    correctRefusal: mayCorrectCall({ call, isListed: lists.length > 0 }),
    corrections: corrections.map(({ from, reason, correctedAt }) => ({
      from,
      reason,
      correctedAt: correctedAt.toString(),
    })),
    decision: mustExist(decisions.get(call.decision) ?? null),
    ...(await recordOfWindow(db, call)),
    cutOffs: cutOffsShown(call, now),
    ...windowWithStanding(call.window, now),
    counts: {
      ...countsOf(rounds(id)),
      ...readyOf(waiting),
    },
    /** What is cleared and would not go out on the next list, by what it waits for. */
    waiting: {
      forCutOff: waiting["no-objection"].cutOff + waiting["body-decides"].cutOff,
      forTurn: waiting["no-objection"].laterTurn + waiting["body-decides"].laterTurn,
    },
    outcomes: outcomes.map((outcome) => ({ outcome, count: decided[outcome] })).filter(({ count }) => count > 0),
    /** What the rule would answer to each list that its decision knows; left out where it knows none. */
    lists: {
      ...(routes.has("no-objection") && {
        circulate: mayCirculate(
          (await loadCirculating(db, call, now, { route: "no-objection", most: ENOUGH_TO_ASK })).circulating,
          now,
        ),
      }),
      ...(routes.has("notify-and-list") && {
        sealInformation: await refusalToSealInformationList({ db, now }, call),
      }),
    },
    periods: periods.map((period) => ({
      id: period.id,
      count: period.circulatedCount,
      standing: periodStanding(period, now),
      opensAt: period.window.opensAt.toString(),
      closesAt: period.window.closesAt.toString(),
      zone: period.window.zone,
    })),
  };
}

/** Where a call that was withdrawn is told of: on the page of its session; null when none was. */
export async function findSessionOfWithdrawn({ db }: Reading, id: Id<"call">) {
  const [withdrawn] = await listWithdrawnCalls(db, { call: id });
  if (withdrawn === undefined) return null;
  const { slug } = mustExist(await getProcess(db, withdrawn.call.process));
  return { process: slug, session: withdrawn.call.session };
}

/** A call whose deadline would move to the instant, or before one has been chosen; null when there is none. */
export async function seeCallToExtend({ db, now }: Reading, id: Id<"call">, closesAt: Instant | null) {
  const call = await getCall(db, id);
  if (call === null) return null;
  const [process, session, versions] = await Promise.all([
    getProcess(db, call.process).then(mustExist),
    getSession(db, call.session).then(mustExist),
    listModalitiesDecisions(db, call.process),
  ]);
  const { zone } = call.window;
  const refusal = closesAt === null ? null : mayMoveClosing(call.window, closesAt, now);
  const holidays = await getHolidayCalendar(db, process.dutyStation);
  return {
    id,
    title: call.title,
    process: process.shortName,
    session: sessionShown(session),
    opensAt: call.window.opensAt.toString(),
    closesAt: call.window.closesAt.toString(),
    zone,
    extendRefusal: mayExtendCall({ call, inForce: decisionInForce(versions, now), process, session }, now),
    refusal,
    outages: await outagesInWindow(db, call.window),
    look:
      closesAt === null || refusal !== null
        ? null
        : secondLookOf({ window: { opensAt: now, closesAt, zone }, holidays, session, letsIn: true }),
  };
}

/** Above it no round has ever been. */
const MOST = 20_000;

/**
 * What would go out if the list of the call were circulated now, what would not and why, and what the decision says of it. `refusal` is what the rule
 * would answer for the closing instant or, without one, for the earliest that the decision allows.
 */
export async function seeListToCirculate(
  { db, now, actor }: Context,
  id: Id<"call">,
  { opensAt: announced, closesAt }: { readonly opensAt: Instant | null; readonly closesAt: Instant | null },
) {
  const call = await getCall(db, id);
  if (call === null || !("person" in actor)) return null;
  const [{ circulating, names }, process, before, cleared] = await Promise.all([
    loadCirculating(db, call, now),
    getProcess(db, call.process).then(mustExist),
    countBeforeList(db, id, now),
    listApplications(db, { call: id, states: ["cleared"] }, { order: "name", limit: MOST, offset: 0 }),
  ]);
  const { decision, session, holidays } = circulating;
  const changed = names.filter(({ changedUnseen }) => changedUnseen);
  const heldBack = cleared.filter(({ heldBackReason }) => heldBackReason !== null);
  const reasons = Map.groupBy(before, whyLeftOut);
  const classOf = await classesInLists(db, [decision.id]);
  const opensAt = announced ?? now;
  const at = listsAhead(circulating);
  const { circulation } = asStagesSay(decision, at);
  const { zone } = circulation;
  const earliest = earliestClosing(circulating, opensAt);
  const closing = closesAt ?? earliest?.closesAt ?? null;
  const refusal =
    mayCirculate(circulating, now) ??
    (closing === null ? null : refusePeriod(circulating, { opensAt, closesAt: closing, zone: circulation.zone }, now));
  return {
    refusal,
    /** What the States will be asked, and which of the lists of its track it is. */
    ...(await describeQuestions(db, decision, at)),
    /** Null where it opens as soon as the list goes out. */
    opens: announced === null ? null : { at: announced.toString(), on: dateIn(zone, announced).toString() },
    look:
      closesAt === null
        ? null
        : secondLookOf({
            window: { opensAt, closesAt, zone },
            opensLater: announced !== null,
            holidays,
            session,
            letsIn: true,
            call: call.window,
          }),
    seen: hashOfList(names),
    withoutVoice: await countMissionsWithoutVoice(db),
    /** Whose record changed after it was sent, and no officer has looked. */
    changed: changed.map(({ reference, name }) => ({ reference, name })),
    now: now.toString(),
    call: {
      id,
      title: call.title,
      closesAt: call.window.closesAt.toString(),
      zone: call.window.zone,
      hasClosed: hasClosed(call.window, now),
    },
    process: { slug: process.slug, title: process.title, shortName: process.shortName },
    session: sessionShown(session),
    decision: { version: decision.version, title: decision.title },
    zone: circulation.zone,
    circulation: {
      to: circulation.to,
      fields: circulation.fields,
      period: circulation.period,
      /** Whether everybody may read the list once it is out. */
      isPublic: disclosedFrom(everybody, "proposed-list", { decision, at }).read !== null,
      cites: circulation.cites,
    },
    earliestAt: earliest?.closesAt.toString() ?? null,
    closingClock: closingClockOf(circulating),
    listed: names.map(({ reference, name, country, class: key }) => ({
      reference,
      class: classOf(decision.id, key),
      name,
      country,
    })),
    heldBack: heldBack.map(({ reference, organisation, heldBackReason }) => ({
      reference,
      name: organisation.name,
      reason: heldBackReason,
    })),
    /** With those on the list they are all that the call has. */
    exceptions: leftOutBecause.map((reason) => ({
      reason,
      count: (reasons.get(reason) ?? []).reduce((sum, { count }) => sum + count, 0),
    })),
  };
}

/** A process in which a session is scheduled or a call opened; null when there is none. */
export async function seeProcessToServe({ db, now }: Reading, slug: string) {
  const process = await findProcessBySlug(db, slug);
  if (process === null) return null;
  const [sessions, decisions, calls] = await Promise.all([
    listSessions(db, process.id),
    listModalitiesDecisions(db, process.id),
    listCalls(db, process.id),
  ]);
  const inForce = decisionInForce(decisions, now);
  const holidays = await getHolidayCalendar(db, process.dutyStation);
  const closings = new Map(
    sessions.map((session) => [session.id, inForce === null ? null : closingByText(inForce, session, holidays)]),
  );
  return {
    id: process.id,
    slug,
    title: process.title,
    shortName: process.shortName,
    zone: process.zone,
    citation: process.citation,
    beginsOn: process.beginsOn.toString(),
    endsOn: process.endsOn?.toString() ?? null,
    isOver: !isByThen(dateIn(process.zone, now), process.endsOn),
    sessions: sessions.map((session) => ({
      id: session.id,
      title: session.title,
      kind: session.kind,
      format: session.format,
      beginsOn: session.beginsOn.toString(),
      endsOn: session.endsOn.toString(),
      standing: session.standing,
      /** What was told to organisations hangs on it: it is moved and not cancelled. */
      hasCall: calls.some((call) => call.session === session.id),
      hasEnded: hasEnded(session, process, now),
      ...closingShown(closings.get(session.id) ?? null, holidays),
    })),
    /** The first for which a call could still close. */
    nextToCall: sessions.find((one) => canBeCalled(one, process, closings.get(one.id) ?? null, now))?.id ?? null,
    inForce: inForce === null ? null : { version: inForce.version, title: inForce.title, citation: inForce.citation },
    /** Why no call can open. */
    refusal:
      inForce === null
        ? refuse("no_modalities_in_force", {}, process.citation)
        : (refusalsLeftToNobody(inForce, await listBodiesOf(db, inForce))[0] ?? null),
  };
}

/** When a call for a session closes, where the text in force says so, or why that cannot be told yet. */
function closingShown(closing: Closing | null, holidays: HolidayCalendar) {
  const { closesAt = null, unlistedYears = [] } = closing ?? {};
  const isUnlisted = unlistedYears.length > 0;
  return {
    callCloses: isUnlisted ? null : (closesAt?.toString() ?? null),
    closingUntold: isUnlisted ? refuseUnlisted(unlistedYears, holidays) : null,
  };
}

function windowWithStanding(window: Window, now: Instant) {
  return { ...windowShown(window), standing: windowStanding(window, now) };
}

/** How many would go out on the next list, to the States and before a body. */
function readyOf(waiting: Readonly<Record<BeforeWhom, WaitingForLists>>) {
  return { toCirculate: waiting["no-objection"].ready, toPutBeforeBody: waiting["body-decides"].ready };
}

/** How many are on each list of the desk, what has become of those who are on none, and how many came how far. */
function countsOf({ standings, ...counts }: CountsOfRound) {
  const of = (words: readonly StandingInAWord[]) => words.reduce((sum, word) => sum + (standings[word] ?? 0), 0);
  const { submitted, returned, cleared, circulated, decided } = standingsOn;
  return {
    ...counts,
    lists: {
      submitted: of(submitted),
      returned: of(returned),
      cleared: of(cleared),
      circulated: of(circulated),
      "in-consultation": of(standingsOn["in-consultation"]),
      "before-body": of(standingsOn["before-body"]),
      decided: of(decided),
    },
    refused: of(["refused"]),
    withdrawn: of(["withdrawn"]),
    draft: of(["draft", "draft-closed"]),
  };
}

export type ListToCirculate = NonNullable<Awaited<ReturnType<typeof seeListToCirculate>>>;
