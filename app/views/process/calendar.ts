import { Temporal } from "temporal-polyfill";
import type { Context } from "#acts/kit/context.ts";
import { listCalls } from "#db/applications/calls.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { listProcessTexts } from "#db/modalities/process-texts.ts";
import { listNoObjectionPeriods } from "#db/objections/no-objection-periods.ts";
import { findProcessBySlug } from "#db/process/processes.ts";
import { listSessionChanges, listSessionMoves, listSessions } from "#db/process/sessions.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Extensible } from "#domain/kit/extension.ts";
import type { Session, SessionStanding } from "#domain/process/session.ts";
import { type DateShown, datesOf } from "./dates.ts";

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

/** All dates of a process that everybody may know, for a program that keeps calendars; null when there is no such process. */
export async function seeCalendar({ db, now }: Pick<Context, "db" | "now">, slug: string) {
  const process = await findProcessBySlug(db, slug);
  if (process === null) return null;
  const [sessions, decisions, texts, calls, periods, moves, changed] = await Promise.all([
    listSessions(db, process.id),
    listModalitiesDecisions(db, process.id),
    listProcessTexts(db, process.id),
    listCalls(db, process.id),
    listNoObjectionPeriods(db, { process: process.id }),
    listSessionMoves(db, process.id),
    listSessionChanges(db, process.id),
  ]);
  const silences = [
    ...decisions.flatMap(({ decision: { title, version }, silence }) =>
      silence.map((procedure) => ({ text: { title, version }, procedure })),
    ),
    ...texts.flatMap(({ text: { title, number }, silence }) =>
      silence.map((procedure) => ({ text: { title, number }, procedure })),
    ),
  ];
  const windows: readonly (Extensible & { readonly id: string })[] = [
    ...calls,
    ...periods,
    ...silences.map(({ procedure }) => procedure),
  ];
  const changes = new Map<string, readonly Instant[]>([
    ...sessions.map(
      ({ id }) =>
        [
          id,
          [
            ...moves.filter(({ session }) => session === id).map(({ movedAt }) => movedAt),
            ...changed.filter(({ session }) => session === id).map(({ changedAt }) => changedAt),
          ].toSorted((one, other) => Temporal.Instant.compare(one, other)),
        ] as const,
    ),
    ...windows.map(({ id, extensions }) => [id, extensions.map(({ extendedAt }) => extendedAt)] as const),
  ]);
  const zones = new Map(windows.map(({ id, window }) => [id, window.zone]));
  const byId = new Map<string, Session>(sessions.map((session) => [session.id, session]));
  return {
    process: { slug: process.slug, title: process.title, shortName: process.shortName },
    events: datesOf({ zone: process.zone, sessions, silences, calls, periods }, now).map((date): DatedEvent => ({
      ...date,
      changes: changes.get(date.key)?.length ?? 0,
      changedAt: changes.get(date.key)?.at(-1)?.toString() ?? null,
      place: byId.get(date.key)?.place ?? "",
      standing: byId.get(date.key)?.standing ?? "confirmed",
      zone: zones.get(date.key) ?? process.zone,
    })),
    /** Of the calls that take up what arrives continuously. They are never moved. */
    cutOffs: calls.flatMap(({ id, session, cutOffs, window: { zone } }) =>
      (cutOffs ?? []).map((at) => ({
        key: `${id}-${String(at.epochMilliseconds)}`,
        session: byId.get(session)?.title ?? "",
        at: at.toString(),
        zone,
      })),
    ),
  };
}
