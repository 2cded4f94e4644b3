import {
  endOfDay,
  hasClosed,
  type Instant,
  isAfter,
  isBefore,
  isSettled,
  startOfDay,
  type Window,
} from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { ModalitiesDecision } from "../modalities/modalities.ts";
import type { Process } from "../process/process.ts";
import { refuseCancelled, type Session } from "../process/session.ts";
import type { ListOfSpeakersChanged, ListOfSpeakersOpened, ListOfSpeakersPublished } from "./events.ts";
import { invitesAccredited } from "./representative.ts";

/*
 * Where a decision lets accredited organisations speak in a dedicated session, the Secretariat opens a list of speakers for it, and each organisation
 * inscribes one of those whom it has nominated.
 */

/** What an officer says of a list. */
export interface TermsOfList {
  /** When the speakers are heard. */
  readonly beginsAt: Instant;
  /** Until when organisations inscribe. */
  readonly closesAt: Instant;
  /** For each speaker. */
  readonly minutes: number;
}

/** One for a session. */
export interface ListOfSpeakers extends TermsOfList {
  readonly id: Id<"list_of_speakers">;
  readonly session: Id<"session">;
  /** The decision in force when it was opened, which gives the dedicated session. */
  readonly decision: Id<"decision">;
  readonly openedAt: Instant;
  readonly changedAt: Instant | null;
  /** Since when those who are on it know their places; null before. */
  readonly publishedAt: Instant | null;
}

/** Where a decision lays down no number of minutes. The database has it too (`list_of_speakers_minutes_check`). */
const MOST_MINUTES = 60;

type OfSession = Pick<Session, "id" | "process" | "beginsOn" | "endsOn" | "standing" | "invited">;

interface AtDesk {
  readonly process: Pick<Process, "id" | "zone">;
  readonly session: OfSession;
}

/** An officer before the list of a session. */
export interface OpeningList extends AtDesk {
  readonly inForce: Pick<ModalitiesDecision, "id" | "provisions"> | null;
  readonly list: ListOfSpeakers | null;
}

/** With the decision under which it was opened. */
export interface ListAtDesk extends AtDesk {
  readonly decision: Pick<ModalitiesDecision, "provisions">;
  readonly list: ListOfSpeakers;
}

/** How many minutes each speaker has at most. */
export function mostMinutesOf({ provisions }: Pick<ModalitiesDecision, "provisions">): number {
  return provisions.entitlements.speak?.minutes ?? MOST_MINUTES;
}

function refuseOver({ process, session }: AtDesk, at: Instant): Refusal | null {
  return isAfter(at, endOfDay(process.zone, session.endsOn))
    ? refuse("session_is_over", { endsOn: session.endsOn.toString() })
    : null;
}

/** A decision that gives no dedicated session has no list of speakers: whoever speaks at the end of an item asks in the room. */
export function refuseDecision({ provisions }: Pick<ModalitiesDecision, "provisions">): Refusal | null {
  const { speak, cites } = provisions.entitlements;
  return speak?.dedicatedSession === true ? null : refuse("decision_gives_no_dedicated_session", {}, cites);
}

export function mayOpenList(opening: OpeningList, at: Instant): Refusal | null {
  const { session, inForce, list } = opening;
  const refusal = refuseCancelled(session) ?? refuseOver(opening, at);
  if (refusal !== null) return refusal;
  if (list !== null) return refuse("list_of_speakers_is_there");
  if (inForce === null) return refuse("no_modalities_in_force");
  return refuseDecision(inForce) ?? (invitesAccredited(session) ? null : refuse("session_invites_no_accredited"));
}

/** Whether the speakers are heard on a day of the session, which may have been moved since. */
export function isHeardInSession({ process, session }: AtDesk, { beginsAt }: Pick<TermsOfList, "beginsAt">): boolean {
  return (
    !isBefore(beginsAt, startOfDay(process.zone, session.beginsOn)) &&
    !isAfter(beginsAt, endOfDay(process.zone, session.endsOn))
  );
}

function refuseDay({ session: { beginsOn, endsOn } }: AtDesk): Refusal {
  return refuse("speakers_are_heard_in_the_session", { beginsOn: beginsOn.toString(), endsOn: endsOn.toString() });
}

function refuseTerms(
  desk: AtDesk,
  decision: Pick<ModalitiesDecision, "provisions">,
  terms: TermsOfList,
  at: Instant,
): Refusal | null {
  if (!isHeardInSession(desk, terms)) return refuseDay(desk);
  if (!isBefore(terms.closesAt, terms.beginsAt)) return refuse("list_closes_before_speakers_are_heard");
  if (!isAfter(terms.closesAt, at)) return refuse("list_would_have_closed");
  const most = mostMinutesOf(decision);
  if (terms.minutes <= most) return null;
  const { speak, cites } = decision.provisions.entitlements;
  return refuse("speakers_have_no_more_minutes", { most }, typeof speak?.minutes === "number" ? cites : null);
}

export function mayOpenListOn(opening: OpeningList, terms: TermsOfList, at: Instant): Refusal | null {
  const { inForce } = opening;
  if (inForce === null) return refuse("no_modalities_in_force");
  return mayOpenList(opening, at) ?? refuseTerms(opening, inForce, terms, at);
}

export function openList(
  opening: OpeningList,
  { id, ...terms }: TermsOfList & Pick<ListOfSpeakers, "id">,
  at: Instant,
): Ruling<ListOfSpeakers, ListOfSpeakersOpened> {
  const { session, process, inForce } = opening;
  if (inForce === null) return refuse("no_modalities_in_force");
  const refusal = mayOpenListOn(opening, terms, at);
  if (refusal !== null) return refusal;
  const next = {
    ...{ id, session: session.id, decision: inForce.id, ...terms },
    ...{ openedAt: at, changedAt: null, publishedAt: null },
  };
  return accept(next, {
    type: "ListOfSpeakersOpened",
    process: process.id,
    session: session.id,
    listOfSpeakers: id,
    terms: termsSaid(terms),
  });
}

function windowOf({ openedAt, closesAt }: ListOfSpeakers, { zone }: Pick<Process, "zone">): Window {
  return { opensAt: openedAt, closesAt, zone };
}

export function refuseClosed(list: ListOfSpeakers, { zone }: Pick<Process, "zone">, at: Instant): Refusal | null {
  const { closesAt } = list;
  return hasClosed(windowOf(list, { zone }), at)
    ? refuse("list_of_speakers_has_closed", { closesAt: closesAt.toString(), receivedAt: at.toString(), zone })
    : null;
}

/**
 * Until it closes; and where the session was moved away from the day on which the speakers were to be heard, also after that: such a list is open
 * again until it closes anew.
 */
export function mayChangeList(desk: ListAtDesk, at: Instant): Refusal | null {
  const refusal = refuseCancelled(desk.session) ?? refuseOver(desk, at);
  if (refusal !== null) return refusal;
  return isHeardInSession(desk, desk.list) ? refuseClosed(desk.list, desk.process, at) : null;
}

export function mayChangeListTo(desk: ListAtDesk, terms: TermsOfList, at: Instant): Refusal | null {
  const { list, decision } = desk;
  const refusal = mayChangeList(desk, at) ?? refuseTerms(desk, decision, terms, at);
  if (refusal !== null) return refusal;
  const isAsItWas =
    list.beginsAt.equals(terms.beginsAt) && list.closesAt.equals(terms.closesAt) && list.minutes === terms.minutes;
  return isAsItWas ? refuse("list_of_speakers_is_unchanged") : null;
}

export function changeList(
  desk: ListAtDesk,
  terms: TermsOfList,
  at: Instant,
): Ruling<ListOfSpeakers, ListOfSpeakersChanged> {
  const { list, process } = desk;
  const refusal = mayChangeListTo(desk, terms, at);
  if (refusal !== null) return refusal;
  return accept(
    { ...list, ...terms, changedAt: at, publishedAt: null },
    {
      type: "ListOfSpeakersChanged",
      process: process.id,
      session: list.session,
      listOfSpeakers: list.id,
      from: termsSaid(list),
      to: termsSaid(terms),
    },
  );
}

function termsSaid({ beginsAt, closesAt, minutes }: TermsOfList) {
  return { beginsAt: beginsAt.toString(), closesAt: closesAt.toString(), minutes };
}

/** Once whatever came in time is on record, and not while the speakers would be heard on a day on which the session is not held. */
export function mayPublishList({ list, ...desk }: Omit<ListAtDesk, "decision">, at: Instant): Refusal | null {
  const { session, process } = desk;
  const cancelled = refuseCancelled(session);
  if (cancelled !== null) return cancelled;
  if (list.publishedAt !== null) return refuse("list_of_speakers_is_published");
  if (!isHeardInSession(desk, list)) return refuseDay(desk);
  return isSettled(windowOf(list, process), at) ? null : refuse("list_of_speakers_is_still_open");
}

export function publishList(
  desk: Omit<ListAtDesk, "decision">,
  at: Instant,
): Ruling<ListOfSpeakers, ListOfSpeakersPublished> {
  const { list, process } = desk;
  const refusal = mayPublishList(desk, at);
  if (refusal !== null) return refusal;
  return accept(
    { ...list, publishedAt: at },
    { type: "ListOfSpeakersPublished", process: process.id, session: list.session, listOfSpeakers: list.id },
  );
}
