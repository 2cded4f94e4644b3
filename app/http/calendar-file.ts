import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import type { Instant } from "#domain/kit/calendar.ts";
import type { NamedText } from "#domain/modalities/put-text.ts";
import type { SessionStanding } from "#domain/process/session.ts";
import { formatDeadline } from "#messages/kit/instant.ts";
import type { Language } from "#messages/kit/languages.ts";
import type { Translate } from "#messages/kit/translator.ts";
import type { PublishedProgramme } from "./programme-file.ts";

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
 * The dates of a process as a calendar to subscribe to (RFC 5545). A session fills its days; of a window, its opening and its closing stand as instants,
 * and so does a cut-off. Whoever moves a session or a closing raises the sequence of its event, so that programs replace what they have.
 */
export function calendarOfProcess(
  { process, events, cutOffs }: CalendarOfProcess,
  { t, language, now, page }: Writing,
): string {
  const calendar = emptyCalendar(process.shortName, process.title);
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
        ...wholeDays(event),
        id: `${event.key}@${page.hostname}`,
        summary: `${process.shortName}: ${name}`,
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

interface SessionInCalendar {
  readonly id: string;
  readonly process: { readonly title: string; readonly shortName: string; readonly zone: string };
  readonly session: Pick<DatedEvent, "place" | "standing" | "beginsOn" | "endsOn"> & { readonly title: string };
  readonly earlier: readonly { readonly movedAt: string }[];
  readonly changes: readonly { readonly changedAt: string }[];
  /** The version that stands; null before the first. */
  readonly programme: PublishedProgramme | null;
}

/** A session as the calendar of its process has it, and each of its meetings with its hours. A cancelled session takes its meetings along. */
export function calendarOfSession(
  { id, process, session, earlier, changes, programme }: SessionInCalendar,
  { t, now, page }: Writing,
): string {
  const calendar = emptyCalendar(session.title, process.title);
  const common = { stamp: new Date(now.epochMilliseconds), url: page.href };
  const changed = [...earlier.map(({ movedAt }) => movedAt), ...changes.map(({ changedAt }) => changedAt)].toSorted();
  const latest = changed.at(-1);
  calendar.createEvent({
    ...common,
    ...wholeDays(session),
    id: `${id}@${page.hostname}`,
    sequence: changed.length,
    ...(latest === undefined ? {} : { lastModified: new Date(latest) }),
    summary: `${process.shortName}: ${session.title}`,
  });
  if (programme === null) return calendar.toString();
  const instantOf = (on: string, hour: string) => {
    const there = Temporal.PlainDate.from(on).toZonedDateTime({
      timeZone: process.zone,
      plainTime: Temporal.PlainTime.from(hour),
    });
    return new Date(there.epochMilliseconds);
  };
  for (const { on, meetings } of programme.days)
    for (const { part, begins, ends, room, items } of meetings)
      calendar.createEvent({
        ...common,
        id: `${id}-${on}-${part}@${page.hostname}`,
        sequence: programme.number - 1 + changed.length,
        lastModified: new Date(programme.publishedAt),
        summary: `${session.title}: ${t(`process.programme.parts.${part}`)}`,
        description: items.join("\n"),
        location: room === "" ? session.place : room,
        status: statuses[session.standing],
        start: instantOf(on, begins),
        end: instantOf(on, ends),
      });
  return calendar.toString();
}

/** @param name - of the file, without its ending. */
export function answerCalendar(calendar: string, name: string): Response {
  return new Response(calendar, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `inline; filename="${name}.ics"`,
      "Cache-Control": "public, max-age=0, must-revalidate",
    },
  });
}

function emptyCalendar(name: string, description: string) {
  return ical({
    name,
    description,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Stakeholder Accreditation Portal", product: "Calendar" },
    ttl: 3600,
  });
}

function wholeDays({
  beginsOn,
  endsOn,
  place,
  standing,
}: Pick<DatedEvent, "beginsOn" | "endsOn" | "place" | "standing">) {
  return {
    location: place,
    status: statuses[standing],
    allDay: true,
    start: dayInUtc(beginsOn),
    // The day after the last one.
    end: dayInUtc(Temporal.PlainDate.from(endsOn).add({ days: 1 }).toString()),
  };
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
