import { Temporal } from "temporal-polyfill";
import { isByThen, type PlainDate } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { impossible } from "../kit/ruling.ts";
import type { Provisions } from "../modalities/provisions.ts";
import type { Process } from "../process/process.ts";
import type { Session } from "../process/session.ts";

/** What an accreditation is good for: one session alone, or the days from one to another. */
export interface Scope {
  readonly session: Id<"session"> | null;
  readonly beginsOn: PlainDate;
  /** The last day, in the zone of the process; null as long as the mandate has none. */
  readonly endsOn: PlainDate | null;
}

/** Of what comes of a call for a session, with the session's days of now. Nothing is good for longer than the mandate. */
export function scopeOf(
  { provisions: { validity } }: { readonly provisions: Pick<Provisions, "validity"> },
  process: Pick<Process, "beginsOn" | "endsOn">,
  { id, beginsOn, endsOn }: Pick<Session, "id" | "beginsOn" | "endsOn">,
): Scope {
  switch (validity.until) {
    case "session":
      return { session: id, beginsOn, endsOn };
    case "mandate":
      return { session: null, beginsOn: process.beginsOn, endsOn: process.endsOn };
    case "date": {
      const lastDay = Temporal.PlainDate.from(validity.lastDay);
      return { session: null, beginsOn, endsOn: earlier(lastDay, process.endsOn) };
    }
    case "cycle": {
      if (validity.cycle === undefined) return { session: null, beginsOn: process.beginsOn, endsOn: process.endsOn };
      const cycle = cycleWith(validity.cycle, beginsOn);
      return { session: null, ...cycle, endsOn: earlier(cycle.endsOn, process.endsOn) };
    }
    default:
      return impossible(validity);
  }
}

/** Whether two accreditations would be good for a session, or a day, that they share. */
export function shareASession(one: Scope, other: Scope): boolean {
  if (one.session !== null && other.session !== null) return one.session === other.session;
  return isByThen(one.beginsOn, other.endsOn) && isByThen(other.beginsOn, one.endsOn);
}

/** A call, with what its accreditations are good for. */
export interface CallInScope {
  readonly call: Id<"call">;
  readonly decision: { readonly provisions: Pick<Provisions, "validity"> };
  readonly session: Pick<Session, "id" | "beginsOn" | "endsOn">;
}

/** Calls of a process of which accreditations would be good for a session, or a day, that they share, once the session has been moved, and are not now. */
export function callsThatWouldMeet(
  process: Pick<Process, "beginsOn" | "endsOn">,
  calls: readonly CallInScope[],
  moved: Pick<Session, "id" | "beginsOn" | "endsOn">,
): readonly (readonly [Id<"call">, Id<"call">])[] {
  const scoped = calls.map(({ call, decision, session }) => ({
    call,
    isMoved: session.id === moved.id,
    now: scopeOf(decision, process, session),
    then: scopeOf(decision, process, session.id === moved.id ? moved : session),
  }));
  return scoped
    .filter(({ isMoved }) => isMoved)
    .flatMap((one) =>
      scoped
        .filter((other) => other.call !== one.call)
        .filter((other) => !shareASession(one.now, other.now) && shareASession(one.then, other.then))
        .map((other) => [one.call, other.call] as const),
    );
}

type Cycles = NonNullable<Extract<Provisions["validity"], { readonly until: "cycle" }>["cycle"]>;

/** The cycle in which a day is; one before the first begins belongs to the first. */
function cycleWith(
  { beginsOn, years }: Cycles,
  day: PlainDate,
): { readonly beginsOn: PlainDate; readonly endsOn: PlainDate } {
  const first = Temporal.PlainDate.from(beginsOn);
  const begins = (cycle: number) => first.add({ years: cycle * years });
  const inItsYear = Math.floor((day.year - first.year) / years);
  const cycle = Math.max(0, Temporal.PlainDate.compare(begins(inItsYear), day) > 0 ? inItsYear - 1 : inItsYear);
  return { beginsOn: begins(cycle), endsOn: begins(cycle + 1).subtract({ days: 1 }) };
}

function earlier(one: PlainDate, other: PlainDate | null): PlainDate {
  return other === null || Temporal.PlainDate.compare(one, other) <= 0 ? one : other;
}
