import { Temporal } from "temporal-polyfill";
import type { Context } from "#acts/kit/context.ts";
import { listCalls } from "#db/applications/calls.ts";
import { nameTexts } from "#db/modalities/put-texts.ts";
import { listAllSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import { listNoObjectionPeriods } from "#db/objections/no-objection-periods.ts";
import { findProcessBySlug, listProcesses } from "#db/process/processes.ts";
import { listProgrammesThatStand } from "#db/process/programmes.ts";
import { listSessionChanges, listSessionCorrections, listSessionMoves, listSessions } from "#db/process/sessions.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Extensible } from "#domain/kit/extension.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session, SessionStanding } from "#domain/process/session.ts";
import { type DateShown, datesOf } from "./dates.ts";
import { publishedShown } from "./programme-shown.ts";

/** A date with how often it was changed since it was announced, and when last: calendar programs replace what they have by a later version. */
export interface DatedEvent extends DateShown {
  readonly changes: number;
  readonly changedAt: string | null;
  /** Of a session: where it is; empty when it is virtual. */
  readonly place: string;
  /** Of a window "confirmed": it was told. */
  readonly standing: SessionStanding;
  readonly zone: string;
}

/** All dates of a process, or of all processes, that everybody may know, by process; null when there is no process of that name. */
export async function seeCalendar({ db, now }: Pick<Context, "db" | "now">, slug?: string) {
  const processes = await find(slug === undefined ? listProcesses(db) : findProcessBySlug(db, slug));
  const [first] = processes;
  if (first === undefined && slug !== undefined) return null;
  const only = slug === undefined ? undefined : first?.id;
  const [sessions, calls, periods, procedures, programmes, moves, changed, corrections] = await Promise.all([
    listSessions(db, only),
    listCalls(db, only),
    listNoObjectionPeriods(db, only === undefined ? {} : { process: only }),
    listAllSilenceProcedures(db, only),
    listProgrammesThatStand(db, only),
    listSessionMoves(db, only),
    listSessionChanges(db, only),
    listSessionCorrections(db, only),
  ]);
  const texts = await nameTexts(
    db,
    procedures.map(({ of }) => of),
  );
  const windows: readonly (Extensible & { readonly id: string })[] = [...calls, ...periods, ...procedures];
  const changesOfSession = (id: Id<"session">) =>
    [
      ...moves.filter(({ session }) => session === id).map(({ movedAt }) => movedAt),
      ...changed.filter(({ session }) => session === id).map(({ changedAt }) => changedAt),
      ...corrections.filter(({ session }) => session === id).map(({ correctedAt }) => correctedAt),
    ].toSorted((one, other) => Temporal.Instant.compare(one, other));
  const changes = new Map<string, readonly Instant[]>([
    ...sessions.map(({ id }) => [id, changesOfSession(id)] as const),
    ...windows.map(({ id, extensions }) => [id, extensions.map(({ extendedAt }) => extendedAt)] as const),
  ]);
  const zones = new Map(windows.map(({ id, window }) => [id, window.zone]));
  const byId = new Map<string, Session>(sessions.map((session) => [session.id, session]));
  return processes.map((process: Process) => {
    const ofIt = <Of extends { readonly process: Id<"process"> }>(all: readonly Of[]) =>
      all.filter((one) => one.process === process.id);
    const given = {
      zone: process.zone,
      sessions: ofIt(sessions),
      silences: ofIt(procedures).map((procedure) => ({
        text: mustExist(texts.get(procedure.of.id) ?? null),
        procedure,
      })),
      calls: ofIt(calls),
      periods: ofIt(periods),
    };
    const { slug, title, shortName, zone } = process;
    return {
      process: { slug, title, shortName, zone },
      events: datesOf(given, now).map((date): DatedEvent => ({
        ...date,
        changes: changes.get(date.key)?.length ?? 0,
        changedAt: changes.get(date.key)?.at(-1)?.toString() ?? null,
        place: byId.get(date.key)?.place ?? "",
        standing: byId.get(date.key)?.standing ?? "confirmed",
        zone: zones.get(date.key) ?? zone,
      })),
      /** Of the calls that take up what arrives continuously. They are never moved. */
      cutOffs: given.calls.flatMap(({ id, session, cutOffs, window }) =>
        (cutOffs ?? []).map((at) => ({
          key: `${id}-${String(at.epochMilliseconds)}`,
          session: byId.get(session)?.title ?? "",
          at: at.toString(),
          zone: window.zone,
        })),
      ),
      /** Of sessions that have one: the programme of work that stands. */
      programmes: programmes
        .filter(({ session }) => byId.get(session)?.process === process.id)
        .map((programme) => ({ session: programme.session, ...publishedShown(programme) })),
    };
  });
}

export type CalendarShown = NonNullable<Awaited<ReturnType<typeof seeCalendar>>>[number];

async function find(found: Promise<readonly Process[] | Process | null>): Promise<readonly Process[]> {
  const one = await found;
  return one === null ? [] : "id" in one ? [one] : one;
}
