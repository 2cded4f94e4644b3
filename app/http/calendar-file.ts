import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import type { Instant } from "#domain/kit/calendar.ts";
import type { NamedText } from "#domain/modalities/put-text.ts";
import type { SessionStanding } from "#domain/process/session.ts";
import { formatDeadline } from "#messages/kit/instant.ts";
import type { Language } from "#messages/kit/languages.ts";
import type { Translate } from "#messages/kit/translator.ts";

interface DatedEvent {
  readonly key: string;
  readonly what:
    | { readonly kind: "session" | "call" | "period"; readonly session: string }
    | { readonly kind: "silence"; readonly text: NamedText };
  readonly from: string;
  readonly to: string;
  readonly beginsOn: string;
  readonly endsOn: string;
  /** How often it was changed since it was announced, and when last. */
  readonly changes: number;
  readonly changedAt: string | null;
  /** Empty when it is virtual. */
  readonly place: string;
  readonly standing: SessionStanding;
  readonly zone: string;
}

interface CalendarOfProcess {
  readonly process: { readonly title: string; readonly shortName: string };
  readonly events: readonly DatedEvent[];
  readonly cutOffs: readonly {
    readonly key: string;
    readonly session: string;
    readonly at: string;
    readonly zone: string;
  }[];
}

interface Writing {
  readonly t: Translate;
  readonly language: Language;
  readonly now: Instant;
  /** Of the page that says more. */
  readonly page: URL;
}

/**
 * The dates of a process as a calendar to subscribe to (RFC 5545). A session fills its days; of a window, its opening and its closing stand as instants, and so does a cut-off.
 * Whoever moves a session or a closing raises the sequence of its event, so that programs replace what they have.
 */
export function calendarOfProcess(
  { process, events, cutOffs }: CalendarOfProcess,
  { t, language, now, page }: Writing,
): string {
  const calendar = ical({
    name: process.shortName,
    description: process.title,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Stakeholder Accreditation Portal", product: "Calendar" },
    ttl: 3600,
  });
  const instant = (at: string) => ({
    start: new Date(at),
    end: new Date(at),
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  for (const { key, session, at, zone } of cutOffs)
    calendar.createEvent({
      ...instant(at),
      id: `${key}-cut-off@${page.hostname}`,
      stamp: new Date(now.epochMilliseconds),
      url: page.href,
      summary: `${process.shortName}: ${t("process.calendar.cutOff", { session })}`,
      description: t("process.calendar.takenUp", { at: formatDeadline(at, zone, language) }),
    });
  for (const event of events) {
    const name = nameOf(event, t);
    const common = {
      sequence: event.changes,
      stamp: new Date(now.epochMilliseconds),
      ...(event.changedAt === null ? {} : { lastModified: new Date(event.changedAt) }),
      url: page.href,
    };
    if (event.what.kind === "session") {
      calendar.createEvent({
        ...common,
        id: `${event.key}@${page.hostname}`,
        summary: `${process.shortName}: ${name}`,
        location: event.place,
        status: statuses[event.standing],
        allDay: true,
        start: dayInUtc(event.beginsOn),
        // The day after the last one.
        end: dayInUtc(Temporal.PlainDate.from(event.endsOn).add({ days: 1 }).toString()),
      });
      continue;
    }
    const window = t("process.calendar.window", {
      from: formatDeadline(event.from, event.zone, language),
      to: formatDeadline(event.to, event.zone, language),
    });
    for (const end of ["opens", "closes"] as const) {
      calendar.createEvent({
        ...common,
        ...instant(end === "opens" ? event.from : event.to),
        id: `${event.key}-${end}@${page.hostname}`,
        summary: `${process.shortName}: ${t(`process.calendar.${end}`, { name })}`,
        description: window,
      });
    }
  }
  return calendar.toString();
}

const statuses = {
  planned: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/** Days are written from their fields in UTC. */
function dayInUtc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function nameOf({ what }: DatedEvent, t: Translate): string {
  switch (what.kind) {
    case "session":
      return what.session;
    case "silence":
      return "version" in what.text
        ? t("process.dates.silence", { version: what.text.version })
        : t("process.dates.silenceOnText", { text: what.text.title });
    case "call":
    case "period":
      return t(`process.dates.${what.kind}`, { session: what.session });
  }
}
