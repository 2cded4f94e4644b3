import { listCalls } from "#db/applications/calls.ts";
import type { Trx } from "#db/handles.ts";
import { appendLettersToSubscribers } from "#db/papers/subscriptions.ts";
import { listConcernedBySession } from "#db/process/concerned-by-session.ts";
import { getProcess } from "#db/process/processes.ts";
import { countSessionChanges } from "#db/process/sessions.ts";
import {
  appendCircularLetters,
  appendLettersToRegistered,
  listChairRecipients,
  listMissionRecipients,
  listPeopleOfMissionsToTell,
} from "#db/record/correspondence.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import type { Instant, Window } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Citation } from "#domain/kit/ruling.ts";
import { type Membership, type NamedBody, termOf } from "#domain/process/body.ts";
import type {
  MandateEnded,
  MemberSeated,
  MembershipEnded,
  ProcessEvent,
  ProgrammePublished,
  SessionCancelled,
  SessionConfirmed,
  SessionCorrected,
  SessionMoved,
  SessionScheduled,
} from "#domain/process/events.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";
import { correctedDetails } from "#domain/process/session-details.ts";
import type { SessionForSubscriber } from "#emails/papers/session-for-subscriber.tsx";
import type { Letter, LetterKind } from "#emails/registry.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";

export const processAnnouncements = {
  ProcessOpened: { act: "open-process" },
  MandateEnded: { act: "end-mandate", tell: tellMandateEnds },
  SessionScheduled: { act: "schedule-session", tell: tellScheduled },
  SessionMoved: { act: "move-session", tell: tellMoved },
  SessionConfirmed: { act: "confirm-session", tell: tellChanged },
  SessionCancelled: { act: "cancel-session", tell: tellChanged },
  SessionCorrected: { act: "correct-session", tell: tellCorrected },
  SessionLinkGiven: { act: "give-session-link" },
  ProgrammePublished: { act: "publish-programme", tell: tellProgramme },
  OutageRecorded: { act: "record-outage" },
  OutageWithdrawn: { act: "withdraw-outage" },
  HolidaysRecorded: { act: "record-holidays" },
  BodyNamed: { act: "name-body" },
  MemberSeated: { act: "seat-member", tell: tellMission },
  MembershipEnded: { act: "end-membership", tell: tellMission },
} as const satisfies AnnouncementsOf<ProcessEvent>;

interface ToldOfSeat {
  readonly body: NamedBody;
  readonly membership: Membership;
  /** By which document. */
  readonly citation: Citation;
}

/** To the addresses of the mission, and to those who act for it: what it may say in the body rests on its seat. */
async function tellMission(
  trx: Trx,
  { now }: Context,
  { type, membership: id }: MemberSeated | MembershipEnded,
  { body, membership, citation }: ToldOfSeat,
): Promise<number> {
  const { slug, title, zone } = mustExist(await getProcess(trx, body.process));
  const recipients = (await listPeopleOfMissionsToTell(trx, [membership.mission])).get(membership.mission) ?? [];
  return sendLetters(trx, { at: now, eventKey: `${type}:${id}`, recipients }, () => ({
    kind: "membership-changed",
    data: {
      change: type === "MemberSeated" ? "seated" : "ended",
      ...{ process: { slug, title }, zone, body: body.title, term: termOf(membership, zone), citation },
    },
  }));
}

/** All missions, the Chair, and whoever has applied in the process and was not refused. */
async function tellMandateEnds(
  trx: Trx,
  { now }: Context,
  { process: id, lastDay, citation }: MandateEnded,
  { process }: { readonly process: Process },
): Promise<number> {
  const eventKey = `MandateEnded:${id}`;
  const about = { process: { slug: process.slug, title: process.title }, lastDay, citation };
  const calls = await listCalls(trx, id);
  const told = await appendCircularLetters(trx, {
    kind: "mandate-ends",
    eventKey,
    at: now,
    to: { appliedTo: calls.map((call) => call.id) },
    addressedAs: "reader",
    data: about,
  });
  const recipients = [...(await listMissionRecipients(trx)), ...(await listChairRecipients(trx, id))];
  return (
    told +
    (await sendLetters(trx, { at: now, eventKey, recipients }, () => ({
      kind: "mandate-ends",
      data: { ...about, reader: { kind: "mission" } },
    })))
  );
}

/** Nobody has applied for it yet; those who are accredited for it by other calls are told where they are invited. */
async function tellScheduled(
  trx: Trx,
  { now }: Context,
  { session: id }: SessionScheduled,
  { process, session }: Pick<OfSession, "process" | "session">,
): Promise<number> {
  const found = { process, session, calls: [] };
  const eventKey = `SessionScheduled:${id}`;
  const calendar = await calendarOf(trx, now, session);
  const data = { ...aboutSession(found), to: "scheduled", reason: "", calendar } as const;
  const told = await tellOfSession(trx, now, found, {
    eventKey,
    circular: { kind: "session-changed", data },
    write: (reader) => ({ kind: "session-changed", data: { ...data, reader } }),
  });
  return told + (await tellSubscribers(trx, now, found, { eventKey, was: "scheduled", reason: "" }));
}

interface Moved {
  readonly process: Process;
  readonly session: Session;
  readonly calls: readonly CallForApplications[];
  /** That were told, and now close when the session has ended. */
  readonly outliving: readonly { readonly call: string; readonly kind: "call" | "period"; readonly window: Window }[];
}

/** To all missions, to the organisations concerned, and to the Chair, who alone is told what now outlives it. */
async function tellMoved(
  trx: Trx,
  { now }: Context,
  { session: id, from, to, reason }: SessionMoved,
  { process, session, calls, outliving }: Moved,
): Promise<number> {
  const eventKey = `SessionMoved:${id}:${now.toString()}`;
  const about = {
    process: { slug: process.slug, title: process.title },
    session: session.title,
    from,
    to,
    reason,
    calendar: await calendarOf(trx, now, session),
    outliving: [],
  };
  const missions = await listMissionRecipients(trx);
  const toMissions = await sendLetters(trx, { at: now, eventKey, recipients: missions }, () => ({
    kind: "session-moved",
    data: { ...about, reader: { kind: "mission" } },
  }));
  const chairs = await listChairRecipients(trx, process.id);
  const toChair = await sendLetters(trx, { at: now, eventKey: `${eventKey}:chair`, recipients: chairs }, () => ({
    kind: "session-moved",
    data: {
      ...about,
      outliving: outliving.map(({ call, kind, window: { closesAt, zone } }) => ({
        call,
        kind,
        closesAt: closesAt.toString(),
        zone,
      })),
      reader: { kind: "chair" },
    },
  }));
  const toOrganisations = await tellOrganisations(
    trx,
    now,
    { process, session, calls },
    {
      eventKey,
      circular: { kind: "session-moved", data: about },
    },
  );
  const was = { eventKey, was: "moved", before: from, reason } as const;
  return toMissions + toChair + toOrganisations + (await tellSubscribers(trx, now, { process, session }, was));
}

type OfSession = Pick<Moved, "process" | "session" | "calls">;

/** That a session is confirmed or cancelled. */
async function tellChanged(
  trx: Trx,
  { now }: Context,
  { type, session: id, reason }: SessionConfirmed | SessionCancelled,
  found: OfSession,
): Promise<number> {
  const to = type === "SessionConfirmed" ? "confirmed" : "cancelled";
  const eventKey = `${type}:${id}`;
  const data = { ...aboutSession(found), to, reason, calendar: await calendarOf(trx, now, found.session) } as const;
  const told = await tellOfSession(trx, now, found, {
    eventKey,
    circular: { kind: "session-changed", data },
    write: (reader) => ({ kind: "session-changed", data: { ...data, reader } }),
  });
  return told + (await tellSubscribers(trx, now, found, { eventKey, was: to, reason }));
}

/** Also to those who were invited and no longer are. */
async function tellCorrected(
  trx: Trx,
  { now }: Context,
  { session: id, from, to, reason }: SessionCorrected,
  found: OfSession,
): Promise<number> {
  const eventKey = `SessionCorrected:${id}:${now.toString()}`;
  const corrected = correctedDetails(from, to);
  const calendar = await calendarOf(trx, now, found.session);
  const data = { ...aboutSession(found), to: "corrected", corrected, reason, calendar } as const;
  const invited = [...from.invited, ...to.invited];
  const told = await tellOfSession(
    trx,
    now,
    { ...found, session: { ...found.session, invited } },
    {
      eventKey,
      circular: { kind: "session-changed", data },
      write: (reader) => ({ kind: "session-changed", data: { ...data, reader } }),
    },
  );
  return told + (await tellSubscribers(trx, now, found, { eventKey, was: "corrected", corrected, reason }));
}

/** What everybody may know of the days of a session, to the e-mail list of its process. */
async function tellSubscribers(
  trx: Trx,
  now: Instant,
  { process, session }: Pick<OfSession, "process" | "session">,
  {
    eventKey,
    was,
    before = null,
    corrected = [],
    reason,
  }: Pick<SessionForSubscriber, "was" | "reason"> &
    Partial<Pick<SessionForSubscriber, "before" | "corrected">> & { eventKey: string },
): Promise<number> {
  const calendar = await calendarOf(trx, now, session);
  const data = { ...aboutSession({ process, session }), was, before, corrected, reason, calendar };
  return appendLettersToSubscribers(trx, {
    kind: "session-for-subscriber",
    process: process.id,
    eventKey,
    at: now,
    data,
  });
}

async function tellProgramme(
  trx: Trx,
  { now }: Context,
  { session: id, number }: ProgrammePublished,
  found: OfSession,
): Promise<number> {
  const data = { ...aboutSession(found), id, number };
  return tellOfSession(trx, now, found, {
    eventKey: `ProgrammePublished:${id}:${String(number)}`,
    circular: { kind: "programme-published", data },
    write: (reader) => ({ kind: "programme-published", data: { ...data, reader } }),
  });
}

/** How the session stands in calendars once this is told. */
async function calendarOf(trx: Trx, now: Instant, { id, standing, place }: Session) {
  return { id, standing, place, sequence: await countSessionChanges(trx, id), changedAt: now.toString() };
}

function aboutSession({ process, session }: Pick<OfSession, "process" | "session">) {
  return {
    process: { slug: process.slug, title: process.title },
    session: session.title,
    days: { beginsOn: session.beginsOn.toString(), endsOn: session.endsOn.toString() },
  };
}

interface ToldOfSession {
  readonly eventKey: string;
  /** To applicants, whose reference and name are added. */
  readonly circular: { readonly kind: LetterKind; readonly data: object };
  readonly write: (reader: { readonly kind: "mission" | "chair" }) => Letter;
}

/** To all missions and the Chair, and to the organisations concerned. */
async function tellOfSession(
  trx: Trx,
  now: Instant,
  { process, session, calls }: OfSession,
  { eventKey, circular, write }: ToldOfSession,
): Promise<number> {
  const readers = [
    { kind: "mission" as const, recipients: await listMissionRecipients(trx) },
    { kind: "chair" as const, recipients: await listChairRecipients(trx, process.id) },
  ];
  let told = 0;
  for (const { kind, recipients } of readers)
    told += await sendLetters(trx, { at: now, eventKey: `${eventKey}:${kind}`, recipients }, () => write({ kind }));
  return told + (await tellOrganisations(trx, now, { process, session, calls }, { eventKey, circular }));
}

/** To the organisations concerned, and to those that have registered somebody without an accreditation, once to each. */
async function tellOrganisations(
  trx: Trx,
  now: Instant,
  { session, calls }: OfSession,
  { eventKey, circular }: Pick<ToldOfSession, "eventKey" | "circular">,
): Promise<number> {
  const to = await listConcernedBySession(trx, session, calls);
  const letter = { ...circular, eventKey, at: now };
  const concerned = await appendCircularLetters(trx, { ...letter, to, addressedAs: "reader" });
  const registered = await appendLettersToRegistered(trx, {
    ...letter,
    data: { ...circular.data, reader: { kind: "registered" } },
    to: { session: session.id, without: to },
  });
  return concerned + registered;
}
