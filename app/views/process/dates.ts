import { Temporal } from "temporal-polyfill";
import type { CallForApplications } from "#domain/applications/call.ts";
import { dateIn, endOfDay, type Instant, startOfDay, type Window, type Zone } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { NamedText } from "#domain/modalities/put-text.ts";
import { type SilenceProcedure, type SilenceStanding, silenceStanding } from "#domain/modalities/silence.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import type { Session } from "#domain/process/session.ts";

/** A window or a session, to be drawn to scale. */
export interface DateShown {
  readonly key: string;
  /** What it is, and for which session or on which text. */
  readonly what:
    | { readonly kind: "session"; readonly session: string; readonly id: Id<"session"> }
    | { readonly kind: "call"; readonly session: string }
    | { readonly kind: "period"; readonly session: string; readonly number: number }
    | { readonly kind: "silence"; readonly text: NamedText; readonly standing: SilenceStanding };
  readonly from: string;
  readonly to: string;
  /** The same as days, in the zone of the window or the process. */
  readonly beginsOn: string;
  readonly endsOn: string;
}

/**
 * The place of each period among those of its session, from 1; 0 of the only one. A decision may ask the States more than once, each time on a list of
 * its own, so that the session alone does not name it.
 */
export function periodsNumbered(
  periods: readonly NoObjectionPeriod[],
  calls: readonly CallForApplications[],
): ReadonlyMap<Id<"period">, number> {
  const sessionOf = new Map(calls.map(({ id, session }) => [id, session]));
  const bySession = Map.groupBy(periods, ({ call }) => sessionOf.get(call));
  return new Map(
    [...bySession.values()].flatMap((ofSession) =>
      ofSession
        .toSorted(({ window: one }, { window: other }) => Temporal.Instant.compare(one.opensAt, other.opensAt))
        .map(({ id }, place) => [id, ofSession.length === 1 ? 0 : place + 1] as const),
    ),
  );
}

/** The sessions, silences, calls and periods of a process in the order of time. */
export function datesOf(
  given: {
    readonly zone: Zone;
    readonly sessions: readonly Session[];
    readonly silences: readonly { readonly text: NamedText; readonly procedure: SilenceProcedure }[];
    readonly calls: readonly CallForApplications[];
    readonly periods: readonly NoObjectionPeriod[];
  },
  now: Instant,
): DateShown[] {
  const { zone, sessions, silences, calls, periods } = given;
  const numbers = periodsNumbered(periods, calls);
  const sessionOf = (call: CallForApplications | undefined) =>
    sessions.find(({ id }) => id === call?.session)?.title ?? "";
  return [
    ...sessions.map(({ id, title, beginsOn, endsOn }) => ({
      key: id,
      what: { kind: "session" as const, session: title, id },
      from: startOfDay(zone, beginsOn).toString(),
      to: endOfDay(zone, endsOn).toString(),
      beginsOn: beginsOn.toString(),
      endsOn: endsOn.toString(),
    })),
    ...silences.map(({ text, procedure }) => ({
      key: procedure.id,
      what: { kind: "silence" as const, text, standing: silenceStanding(procedure, now) },
      ...daysOf(procedure.window),
    })),
    ...calls.map((call) => ({
      key: call.id,
      // Where a session has more than one call, each is told by its own title.
      what: {
        kind: "call" as const,
        session: calls.filter(({ session }) => session === call.session).length > 1 ? call.title : sessionOf(call),
      },
      ...daysOf(call.window),
    })),
    ...periods.map((period) => ({
      key: period.id,
      what: {
        kind: "period" as const,
        session: sessionOf(calls.find(({ id }) => id === period.call)),
        number: numbers.get(period.id) ?? 0,
      },
      ...daysOf(period.window),
    })),
  ].sort((one, other) => Date.parse(one.from) - Date.parse(other.from));
}

function daysOf({ opensAt, closesAt, zone }: Window) {
  return {
    from: opensAt.toString(),
    to: closesAt.toString(),
    beginsOn: dateIn(zone, opensAt).toString(),
    endsOn: dateIn(zone, closesAt).toString(),
  };
}
