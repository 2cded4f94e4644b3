import { listCalls } from "#db/applications/calls.ts";
import { listModalitiesDecisionsByIds } from "#db/modalities/modalities.ts";
import { nameTexts } from "#db/modalities/put-texts.ts";
import { listSilenceProceduresClosingSince } from "#db/modalities/silence-procedures.ts";
import { listNoObjectionPeriods } from "#db/objections/no-objection-periods.ts";
import { listAsked } from "#db/objections/questions.ts";
import { listSessions } from "#db/process/sessions.ts";
import { openClasses } from "#domain/applications/application.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { daysBefore, headquarters, isWithin, type Window } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { isNotifyRoute, routeOf } from "#domain/modalities/modalities.ts";
import { type Put, silenceStanding } from "#domain/modalities/silence.ts";
import { everybody, inPeriod, mayRead } from "#domain/objections/disclosure.ts";
import { type ProcessStanding, processStanding } from "#domain/process/process.ts";
import type { Reading } from "../accreditation/accredited-organisations.ts";
import { classShown } from "../kit/class-shown.ts";
import { cutOffsShown } from "../kit/cut-offs.ts";
import { windowShown } from "../kit/window-shown.ts";
import { datesOf, periodsNumbered } from "./dates.ts";
import { seeProcesses } from "./processes.ts";

/** A year drawn around today begins at most so many days ago. */
const DAYS_OF_YEAR_BEFORE = 130;

/**
 * What everybody sees first: what is open in all processes at the instant, the year of those that run, and all of them. Who objected or broke silence
 * is not part of it.
 */
export async function seeHome({ actor = everybody, ...reading }: Reading & { readonly actor?: Actor }) {
  const { db, now } = reading;
  const [processes, sessions, calls, periods, procedures] = await Promise.all([
    seeProcesses(reading),
    listSessions(db),
    listCalls(db),
    listNoObjectionPeriods(db),
    listSilenceProceduresClosingSince(db, daysBefore(now, DAYS_OF_YEAR_BEFORE, headquarters)),
  ]);
  const open = <Of extends { readonly window: Window }>(all: readonly Of[]) =>
    all
      .filter(({ window }) => isWithin(window, now))
      .sort((one, other) => one.window.closesAt.epochMilliseconds - other.window.closesAt.epochMilliseconds);
  const openCalls = open(calls);
  const openPeriods = open(periods);
  const openSilences = open(procedures).filter((procedure) => silenceStanding(procedure, now) === "open");
  const [decisions, titles] = await Promise.all([
    listModalitiesDecisionsByIds(
      db,
      [...openCalls, ...openPeriods].map(({ decision }) => decision),
    ),
    nameTexts(
      db,
      procedures.map(({ of }) => of),
    ),
  ]);
  const asked = await listAsked(
    db,
    openPeriods,
    decisions.map(({ decision }) => decision),
  );
  const numbers = periodsNumbered(periods, calls);
  const textOf = ({ of }: { readonly of: Put }) => mustExist(titles.get(of.id) ?? null);
  const processOf = (id: Id<"process">) => {
    const process = processes.find((one) => one.id === id);
    return { slug: process?.slug ?? "", shortName: process?.shortName ?? "" };
  };
  const sessionOf = (id: Id<"call">) => {
    const session = sessions.find((one) => one.id === calls.find((call) => call.id === id)?.session);
    return {
      title: session?.title ?? "",
      beginsOn: session?.beginsOn.toString() ?? "",
      endsOn: session?.endsOn.toString() ?? "",
    };
  };
  /** Who applies and who only notifies, as the decision has it under which the call was opened. */
  const comingIn = (id: Id<"decision">) => {
    const decision = decisions.find((one) => one.decision.id === id)?.decision;
    const open = decision === undefined ? [] : openClasses(decision);
    const begins = (notifies: boolean) =>
      open.flatMap((one) =>
        decision !== undefined && isNotifyRoute(routeOf(decision, one.key)) === notifies ? [classShown(one)] : [],
      );
    return { applying: begins(false), notifying: begins(true) };
  };
  return {
    calls: openCalls.map(({ id, title, process, decision, window, cutOffs }) => ({
      id,
      title,
      process: processOf(process),
      session: sessionOf(id),
      ...comingIn(decision),
      window: windowShown(window),
      cutOffs: cutOffsShown({ window, cutOffs }, now),
    })),
    periods: openPeriods.map((period) => {
      const { id, call, process, window, circulatedCount } = period;
      const { at = [], questions = [] } = asked.get(id) ?? {};
      const decided = decisions.find(({ decision }) => decision.id === period.decision)?.decision;
      const readsList =
        decided !== undefined && mayRead(actor, "proposed-list", inPeriod(decided, period, at), now) === "yes";
      return {
        id,
        process: processOf(process),
        session: sessionOf(call),
        number: numbers.get(id) ?? 0,
        /** Null for whom the list is not. */
        count: readsList ? circulatedCount : null,
        questions,
        window: windowShown(window),
      };
    }),
    silences: openSilences.map(({ id, of, process, window }) => ({
      id,
      text: textOf({ of }),
      process: processOf(process),
      window: windowShown(window),
    })),
    years: processes
      .filter((process) => processStanding(process, now) !== "ended")
      .map(({ id, slug, shortName, zone }) => {
        const ofIt = <Of extends { readonly process: Id<"process"> }>(all: readonly Of[]) =>
          all.filter(({ process }) => process === id);
        return {
          process: { slug, shortName },
          zone,
          dates: datesOf(
            {
              zone,
              sessions: ofIt(sessions),
              silences: ofIt(procedures).map((procedure) => ({
                text: textOf(procedure),
                procedure,
              })),
              calls: ofIt(calls),
              periods: ofIt(periods),
            },
            now,
          ),
        };
      })
      .filter(({ dates }) => dates.length > 0),
    processes: processes.map((process) => {
      const has = (all: readonly { readonly process: Id<"process"> }[]) =>
        all.some((one) => one.process === process.id);
      const { slug, shortName, beginsOn, endsOn, accredited } = process;
      return {
        slug,
        shortName,
        beginsOn: beginsOn.toString(),
        endsOn: endsOn?.toString() ?? null,
        accredited,
        now: nowIn(processStanding(process, now), {
          call: has(openCalls),
          period: has(openPeriods),
          silence: has(openSilences),
        }),
      };
    }),
  };
}

type OpenKind = "call" | "period" | "silence";

/** What of a process matters first: what is open in it, or else whether it runs. */
function nowIn(
  standing: ProcessStanding,
  open: Readonly<Record<OpenKind, boolean>>,
): OpenKind | "nothing" | Exclude<ProcessStanding, "running"> {
  const first = (["call", "period", "silence"] as const).find((kind) => open[kind]);
  return first ?? (standing === "running" ? "nothing" : standing);
}

export type HomeShown = Awaited<ReturnType<typeof seeHome>>;
