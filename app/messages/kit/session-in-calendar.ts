import type { Id } from "#domain/kit/id.ts";
import type { SessionStanding } from "#domain/process/session.ts";

/** A session as programs that keep calendars have it, or will. */
export interface SessionInCalendar {
  readonly id: Id<"session">;
  /** How often it was changed since it was announced. */
  readonly sequence: number;
  readonly changedAt: string | null;
  readonly standing: SessionStanding;
  readonly title: string;
  /** What its process is called. */
  readonly process: string;
  /** Empty where it is virtual. */
  readonly place: string;
  readonly days: { readonly beginsOn: string; readonly endsOn: string };
  /** The session's page. */
  readonly page: URL;
}

const statuses = { planned: "TENTATIVE", confirmed: "CONFIRMED", cancelled: "CANCELLED" } as const;

/**
 * It fills its days. A letter and a calendar that is subscribed to say it in the same way: the identity stays, and the sequence rises with each change (RFC 5545,
 * 3.8.7.4), so that the one replaces the other.
 */
export function sessionInCalendar(session: SessionInCalendar) {
  const { id, sequence, changedAt, standing, title, process, place, days, page } = session;
  return {
    id: `${id}@${page.hostname}`,
    sequence,
    ...(changedAt === null ? {} : { lastModified: new Date(changedAt) }),
    summary: `${process}: ${title}`,
    location: place,
    status: statuses[standing],
    url: page.href,
    allDay: true,
    start: dayInUtc(days.beginsOn),
    end: new Date(dayInUtc(days.endsOn).getTime() + oneDay),
  };
}

/** The end of an event of whole days is the day after the last one. In UTC all have 24 hours; in milliseconds. */
const oneDay = 24 * 60 * 60 * 1000;

/** Days are written from their fields in UTC. */
function dayInUtc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
