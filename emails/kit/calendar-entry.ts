import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import type { Id } from "#domain/kit/id.ts";

/** A session as programs that keep calendars have it, or will: the identity stays, and the sequence rises with each change (RFC 5545, 3.8.7.4). */
export interface SessionInCalendar {
  readonly id: Id<"session">;
  /** How often it was changed since it was announced. */
  readonly sequence: number;
  readonly standing: "planned" | "confirmed" | "cancelled";
  /** Empty where it is virtual. */
  readonly place: string;
  readonly changedAt: string;
}

interface Written extends SessionInCalendar {
  readonly title: string;
  readonly process: string;
  readonly days: { readonly beginsOn: string; readonly endsOn: string };
  /** Of the session's page. */
  readonly page: URL;
}

const statuses = {
  planned: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/** What goes with a letter, so that its reader's calendar says what the letter says. */
export function calendarEntry({
  id,
  sequence,
  standing,
  place,
  changedAt,
  title,
  process,
  days,
  page,
}: Written): string {
  const calendar = ical({
    method: standing === "cancelled" ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    prodId: { company: "Stakeholder Accreditation Portal", product: "Letter" },
  });
  const dayIn = (day: Temporal.PlainDate) => new Date(`${day.toString()}T00:00:00Z`);
  calendar.createEvent({
    id: `${id}@${page.hostname}`,
    sequence,
    stamp: new Date(changedAt),
    lastModified: new Date(changedAt),
    summary: `${process}: ${title}`,
    location: place,
    status: statuses[standing],
    url: page.href,
    allDay: true,
    start: dayIn(Temporal.PlainDate.from(days.beginsOn)),
    // The day after the last one.
    end: dayIn(Temporal.PlainDate.from(days.endsOn).add({ days: 1 })),
  });
  return calendar.toString();
}
