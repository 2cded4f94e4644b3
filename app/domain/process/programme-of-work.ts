import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { ProgrammePublished } from "./events.ts";
import type { Process } from "./process.ts";
import { mayMoveSession, type Session } from "./session.ts";

/** The halves of a day for which interpretation is given, each a meeting. */
export const partsOfDay = ["morning", "afternoon"] as const;
export type PartOfDay = (typeof partsOfDay)[number];

/** As agendas number: "5", "5 (a)". */
export interface AgendaItem {
  readonly number: string;
  readonly title: string;
}

export interface ProgrammeItem {
  /** Of the agenda; null where it is none of its items. */
  readonly number: string | null;
  readonly title: string;
}

/** A meeting within a session, in the zone of its process: the day is "YYYY-MM-DD", the hours are "HH:MM". */
export interface Meeting {
  readonly on: string;
  readonly part: PartOfDay;
  readonly begins: string;
  readonly ends: string;
  /** Empty where it is not known yet, or the meeting is virtual. */
  readonly room: string;
  /** Dedicated to stakeholders. */
  readonly dedicated: boolean;
  readonly items: readonly ProgrammeItem[];
}

/** What a session does when. */
export interface Programme {
  readonly agenda: readonly AgendaItem[];
  /** In the order of time. */
  readonly meetings: readonly Meeting[];
  /** Whether items may be taken up earlier or later than it says. */
  readonly flexible: boolean;
}

export const emptyProgramme: Programme = { agenda: [], meetings: [], flexible: true };

/** As it was published: what follows it is another version. */
export interface PublishedProgramme {
  readonly id: Id<"programme">;
  readonly session: Id<"session">;
  readonly number: number;
  readonly programme: Programme;
  readonly publishedAt: Instant;
}

/** A meeting of another session, in its room. */
export interface MeetingElsewhere extends Pick<Meeting, "on" | "begins" | "ends" | "room"> {
  readonly session: string;
}

export interface Publishing {
  readonly process: Process;
  readonly session: Session;
  readonly programme: Programme;
  /** The version that stands; null before the first. */
  readonly before: PublishedProgramme | null;
  readonly elsewhere: readonly MeetingElsewhere[];
}

export function mayPublishProgramme(state: Publishing, at: Instant): Refusal | null {
  const { session, programme, before } = state;
  const refusal = mayMoveSession(state, at);
  if (refusal !== null) return refusal;
  if (programme.meetings.length === 0) return refuse("programme_has_no_meeting");
  return (
    refuseAgenda(programme) ??
    refuseMeetings(programme, session) ??
    refuseRooms(state) ??
    (before !== null && JSON.stringify(before.programme) === JSON.stringify(programme)
      ? refuse("programme_is_unchanged", { number: before.number })
      : null)
  );
}

export function publishProgramme(
  state: Publishing,
  id: Id<"programme">,
  at: Instant,
): Ruling<PublishedProgramme, ProgrammePublished> {
  const refusal = mayPublishProgramme(state, at);
  if (refusal !== null) return refusal;
  const { process, session, programme, before } = state;
  const number = (before?.number ?? 0) + 1;
  return accept(
    { id, session: session.id, number, programme, publishedAt: at },
    { type: "ProgrammePublished", process: process.id, session: session.id, number },
  );
}

function refuseAgenda({ agenda, meetings }: Programme): Refusal | null {
  const numbers = agenda.map(({ number }) => number);
  const twice = numbers.find((number, place) => numbers.indexOf(number) !== place);
  if (twice !== undefined) return refuse("agenda_number_is_there_twice", { number: twice });
  const unknown = meetings
    .flatMap(({ items }) => items.flatMap(({ number }) => number ?? []))
    .find((number) => !numbers.includes(number));
  return unknown === undefined ? null : refuse("programme_item_is_not_on_the_agenda", { number: unknown });
}

function refuseMeetings({ meetings }: Programme, { beginsOn, endsOn }: Session): Refusal | null {
  const outside = meetings.find(({ on }) => on < beginsOn.toString() || on > endsOn.toString());
  if (outside !== undefined) return refuse("meeting_is_outside_its_session", { heldOn: outside.on });
  const backwards = meetings.find(({ begins, ends }) => ends <= begins);
  if (backwards !== undefined) {
    const { on, begins, ends } = backwards;
    return refuse("meeting_ends_before_it_begins", { heldOn: on, begins, ends });
  }
  const inTwo = meetings.find((one, place) => meetings.slice(0, place).some((other) => overlap(one, other)));
  return inTwo === undefined ? null : refuse("meetings_of_a_session_overlap", { heldOn: inTwo.on });
}

/** Two sessions that sit in one room at one hour: rooms are told apart by their names. */
function refuseRooms({ programme, elsewhere }: Publishing): Refusal | null {
  for (const meeting of programme.meetings) {
    const taken = elsewhere.find(
      (other) => meeting.room !== "" && sameRoom(meeting.room, other.room) && overlap(meeting, other),
    );
    if (taken !== undefined)
      return refuse("room_is_taken", { room: meeting.room, heldOn: meeting.on, session: taken.session });
  }
  return null;
}

type Hours = Pick<Meeting, "on" | "begins" | "ends">;

function overlap(one: Hours, other: Hours): boolean {
  return one.on === other.on && one.begins < other.ends && other.begins < one.ends;
}

function sameRoom(one: string, other: string): boolean {
  const plain = (room: string) => room.normalize("NFKC").toLocaleLowerCase("und").replace(/\s+/g, " ").trim();
  return plain(one) === plain(other);
}

const numbered = /^(?<number>\d{1,3}(?:\s?\([a-z\d]{1,4}\))*)(?<dot>[.),])?(?:\s+|$)(?<title>.*)$/u;

/** "5 (a) Threats" or "5. Threats": the agenda as it is written, an item a line; null for a line that has no number or no title. */
export function readAgendaItem(line: string): AgendaItem | null {
  const { number, title = "" } = numbered.exec(line.trim())?.groups ?? {};
  return number === undefined || title === "" ? null : { number: numberOf(number), title };
}

/**
 * An item of a meeting as it is written: a number with a full stop or a letter is of the agenda, so that "10 minutes for each" is no item 10; a number
 * alone bears the title that it has on the agenda, as does one with a comma: "5 (a), continued".
 */
export function readProgrammeItem(line: string, agenda: readonly AgendaItem[]): ProgrammeItem {
  const text = line.trim();
  const { number, dot, title = "" } = numbered.exec(text)?.groups ?? {};
  if (number === undefined || (dot === undefined && title !== "" && !number.includes("("))) {
    return { number: null, title: text };
  }
  const known = numberOf(number);
  const called = agenda.find((item) => item.number === known)?.title ?? "";
  if (title === "") return { number: known, title: called };
  return { number: known, title: dot === "," && called !== "" ? `${called}, ${title}` : title };
}

function numberOf(typed: string): string {
  return typed.replace(/\s*\(/g, " (").trim();
}

/** As it is read back: what these write, the two above read as the same. */
export function writeItem({ number, title }: ProgrammeItem): string {
  return number === null ? title : `${number}. ${title}`;
}
