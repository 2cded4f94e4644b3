import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { NamedText } from "#domain/modalities/put-text.ts";
import type { SessionStanding } from "#domain/process/session.ts";
import { formatDeadline } from "#messages/kit/instant.ts";
import type { Language } from "#messages/kit/languages.ts";
import { sessionInCalendar } from "#messages/kit/session-in-calendar.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import type { PublishedProgramme } from "./programme-file.ts";

interface DatedEvent {
  readonly key: string;
  readonly what:
    | { readonly kind: "session"; readonly session: string; readonly id: Id<"session"> }
    | { readonly kind: "call"; readonly session: string }
    | { readonly kind: "period"; readonly session: string; readonly number: number }
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
  readonly process: { readonly slug: string; readonly shortName: string; readonly zone: string };
  readonly events: readonly DatedEvent[];
  readonly cutOffs: readonly {
    readonly key: string;
    readonly session: string;
    readonly at: string;
    readonly zone: string;
  }[];
  readonly programmes: readonly (PublishedProgramme & { readonly session: Id<"session"> })[];
}

/** Until when an organisation has to send or to complete its application. */
interface ToDo {
  readonly reference: string;
  readonly standing: "draft" | "returned";
  readonly until: string;
  readonly zone: string;
}

interface Writing {
  readonly t: Translate;
  readonly language: Language;
  readonly now: Instant;
  readonly portalUrl: string;
  /** Of a person's own calendar. */
  readonly toDo?: readonly ToDo[];
}

interface Named {
  readonly name: string;
  readonly description: string;
}

/**
 * The dates of processes as a calendar to subscribe to (RFC 5545). A session fills its days, and each of its meetings its hours; of a window, its
 * opening and its closing stand as instants, and so does a cut-off. Whoever moves a session or a closing raises the sequence of its event, so that
 * programs replace what they have.
 */
export function calendarOfProcesses(
  named: Named,
  calendars: readonly CalendarOfProcess[],
  { t, language, now, portalUrl, toDo = [] }: Writing,
): string {
  const calendar = emptyCalendar(named);
  const to = paths(language);
  for (const { reference, standing, until, zone } of toDo) {
    const page = new URL(to.application(reference), portalUrl);
    calendar.createEvent({
      ...moment(until),
      stamp: new Date(now.epochMilliseconds),
      url: page.href,
      id: `${reference}-${standing}@${page.hostname}`,
      summary: t(standing === "draft" ? "people.calendarAddress.toSend" : "people.calendarAddress.toComplete", {
        reference,
      }),
      description: formatDeadline(until, zone, language),
    });
  }
  for (const { process, events, cutOffs, programmes } of calendars) {
    const page = new URL(to.process(process.slug), portalUrl);
    const common = { stamp: new Date(now.epochMilliseconds), url: page.href };
    const summary = (what: string) => `${process.shortName}: ${what}`;
    for (const { key, session, at, zone } of cutOffs)
      calendar.createEvent({
        ...common,
        ...moment(at),
        id: `${key}-cut-off@${page.hostname}`,
        summary: summary(t("process.calendar.cutOff", { session })),
        description: t("process.calendar.takenUp", { at: formatDeadline(at, zone, language) }),
      });
    for (const event of events) {
      if (event.what.kind === "session") {
        const { id, session: title } = event.what;
        const programme = programmes.find(({ session }) => session === id) ?? null;
        const url = new URL(to.session(process.slug, id), portalUrl);
        writeSession(calendar, { ...event, id, title, process, programme }, { t, now, page: url });
        continue;
      }
      const window = t("process.calendar.window", {
        from: formatDeadline(event.from, event.zone, language),
        to: formatDeadline(event.to, event.zone, language),
      });
      for (const end of ["opens", "closes"] as const)
        calendar.createEvent({
          ...common,
          ...moment(end === "opens" ? event.from : event.to),
          ...changed(event),
          id: `${event.key}-${end}@${page.hostname}`,
          summary: summary(t(`process.calendar.${end}`, { name: nameOf(event, t) })),
          description: window,
        });
    }
  }
  return calendar.toString();
}

interface SessionAndMeetings extends Pick<DatedEvent, "place" | "standing" | "beginsOn" | "endsOn"> {
  readonly id: Id<"session">;
  readonly title: string;
  readonly process: { readonly shortName: string; readonly zone: string };
  readonly changes: number;
  readonly changedAt: string | null;
  /** The version that stands; null before the first. */
  readonly programme: PublishedProgramme | null;
}

/** A session as the calendar of its process has it. */
export function calendarOfSession(named: Named, session: SessionAndMeetings, writing: WritingSession): string {
  const calendar = emptyCalendar(named);
  writeSession(calendar, session, writing);
  return calendar.toString();
}

interface WritingSession extends Pick<Writing, "t" | "now"> {
  /** Of the page of the session. */
  readonly page: URL;
}

/** A cancelled session takes its meetings along. */
function writeSession(calendar: ICalCalendar, session: SessionAndMeetings, { t, now, page }: WritingSession): void {
  const { id, title, process, place, programme, changes } = session;
  const named = { ...session, sequence: changes, process: process.shortName, days: session, page };
  const { status, ...whole } = sessionInCalendar(named);
  const common = { stamp: new Date(now.epochMilliseconds), url: page.href, status: ICalEventStatus[status] };
  calendar.createEvent({ ...whole, ...common });
  if (programme === null) return;
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
        sequence: programme.number - 1 + changes,
        lastModified: new Date(programme.publishedAt),
        summary: `${title}: ${t(`process.programme.parts.${part}`)}`,
        description: items.join("\n"),
        location: room === "" ? place : room,
        start: instantOf(on, begins),
        end: instantOf(on, ends),
      });
}

/** @param name - of the file, without its ending. */
export function answerCalendar(
  calendar: string,
  name: string,
  cacheControl = "public, max-age=0, must-revalidate",
): Response {
  return new Response(calendar, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `inline; filename="${name}.ics"`,
      "Cache-Control": cacheControl,
    },
  });
}

function emptyCalendar({ name, description }: Named): ICalCalendar {
  return ical({
    name: asText(name),
    description: asText(description),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Stakeholder Accreditation Portal", product: "Calendar" },
    ttl: 3600,
  });
}

/** RFC 5545, section 3.3.11. The generator does so with all that it writes of an event, and not with the name of a calendar. */
function asText(words: string): string {
  return words.replaceAll(/[\\;,]/g, "\\$&").replaceAll(/\r?\n/g, "\\n");
}

/** Without an end, which RFC 5545 (3.8.2.2) lets no event have that is over when it begins. */
function moment(at: string) {
  return { start: new Date(at), transparency: ICalEventTransparency.TRANSPARENT };
}

function changed({ changes, changedAt }: Pick<DatedEvent, "changes" | "changedAt">) {
  return { sequence: changes, ...(changedAt === null ? {} : { lastModified: new Date(changedAt) }) };
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
      return t("process.dates.call", { session: what.session });
    case "period":
      return t("process.dates.period", { session: what.session, number: what.number });
  }
}
