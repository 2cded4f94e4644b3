import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Id } from "#domain/kit/id.ts";
import { type SessionInCalendar as Session, sessionInCalendar } from "#messages/kit/session-in-calendar.ts";

/** What a letter says of a session beside its title, its days and its page. */
export interface SessionInCalendar extends Pick<Session, "id" | "sequence" | "standing" | "place"> {
  readonly changedAt: string;
}

/** RFC 5545: a whole calendar with one session in it. */
export interface CalendarEntry {
  readonly session: Id<"session">;
  readonly content: string;
}

/** What goes with a letter, so that its reader's calendar says what the letter says. */
export function calendarEntry(session: Session & SessionInCalendar): CalendarEntry {
  const calendar = ical({
    method: session.standing === "cancelled" ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    prodId: { company: "Stakeholder Accreditation Portal", product: "Letter" },
  });
  const { status, ...event } = sessionInCalendar(session);
  calendar.createEvent({ ...event, status: ICalEventStatus[status], stamp: new Date(session.changedAt) });
  return { session: session.id, content: calendar.toString() };
}
