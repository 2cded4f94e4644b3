import type { Context } from "#acts/kit/context.ts";
import { listAttending } from "#db/participation/attending.ts";
import { listRegistrations } from "#db/participation/registrations.ts";
import { listProcesses } from "#db/process/processes.ts";
import { listSessions } from "#db/process/sessions.ts";
import { readingAs } from "#db/readers.ts";
import { endOfDay, type Instant, isAfter } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import {
  invitesAll,
  mayChangeRegistration,
  mayRegister,
  mayWithdrawRegistration,
  mostRegistered,
  type Registering,
  type Registration,
  standingRegistrations,
} from "#domain/participation/registration.ts";
import { waysOf } from "#domain/participation/representative.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

/**
 * The sessions that lie ahead and invite all stakeholders, with whom the reader's organisation has registered; not those for which an accreditation lets it
 * nominate, unless somebody is registered. None for whoever acts for none.
 */
export async function seeOwnRegistrations(reading: Reading) {
  const ahead = (await readOwn(reading)).filter((one) => isAhead(one, reading.now));
  return ahead.map((one) => sessionShown(one, reading.now)).filter(concernsIt);
}

/** Of a process, those that invite all stakeholders: what is left to an organisation that has no accreditation in force. */
export async function seeSessionsOpenToAll(reading: Reading, process: string) {
  const ahead = (await seeOwnRegistrations(reading)).filter((one) => one.process.slug === process && one.count);
  return ahead.map(({ id, title, beginsOn, endsOn, registrations, refusal }) => ({
    ...{ id, title, beginsOn, endsOn },
    registered: registrations.length,
    mayRegister: refusal === null,
  }));
}

export type SessionOpenToAll = Awaited<ReturnType<typeof seeSessionsOpenToAll>>[number];

/** One session that invites all, or for which somebody was registered, also one that is over; null when it is none of them. */
export async function seeOwnSessionOpenToAll(reading: Reading, id: Id<"session">) {
  const one = (await readOwn(reading)).find(({ session }) => session.id === id);
  return one === undefined ? null : sessionShown(one, reading.now);
}

/** Somebody whom the organisation registered, also who was withdrawn since; null when it registered nobody of this id. */
export async function seeOwnRegistration(reading: Reading, id: Id<"registration">) {
  const one = (await readOwn(reading)).find(({ registrations }) => registrations.some((named) => named.id === id));
  const registration = one?.registrations.find((named) => named.id === id);
  if (one === undefined || registration === undefined) return null;
  return {
    session: sessionShown(one, reading.now),
    registration: registrationShown(one, registration, reading.now),
  };
}

/** What is kept of whom the organisation has registered, also of who was withdrawn, until it is deleted. */
export async function listRegistrationsKept(db: Context["db"], organisation: Id<"organisation">) {
  const sessions = await listSessions(db);
  const named = await readingAs(db, { role: "organisation", organisation }, (trx) =>
    listRegistrations(trx, { organisation }),
  );
  return named.map(({ session, name, functionalTitle, email, attends, registeredAt, withdrawn }) => ({
    session: mustExist(sessions.find(({ id }) => id === session)).title,
    name,
    functionalTitle,
    email,
    attends,
    registeredAt: registeredAt.toString(),
    withdrawnAt: withdrawn?.at.toString() ?? null,
  }));
}

interface OwnSession extends Registering {
  readonly process: Process;
  readonly session: Session;
}

function isAhead({ process, session }: OwnSession, at: Instant): boolean {
  return session.standing !== "cancelled" && !isAfter(at, endOfDay(process.zone, session.endsOn));
}

async function readOwn({ db, now, actor }: Reading): Promise<OwnSession[]> {
  if (actor.role !== "applicant" || actor.organisation === null) return [];
  const { organisation } = actor;
  const [attending, sessions, processes] = await Promise.all([
    listAttending(db, organisation, now),
    listSessions(db),
    listProcesses(db),
  ]);
  const named = await readingAs(db, { role: "organisation", organisation }, (trx) =>
    listRegistrations(trx, { organisation }),
  );
  return sessions.flatMap((session): OwnSession[] => {
    const registrations = named.filter((one) => one.session === session.id);
    if (!invitesAll(session) && registrations.length === 0) return [];
    const process = mustExist(processes.find(({ id }) => id === session.process));
    return [{ organisation, process, session, attending, registrations }];
  });
}

function registrationShown(registering: Registering, one: Registration, now: Instant) {
  return {
    id: one.id,
    name: one.name,
    functionalTitle: one.functionalTitle,
    email: one.email,
    attends: one.attends,
    refusals: {
      "change-registration": mayChangeRegistration({ ...registering, registration: one }, now),
      "withdraw-registration": mayWithdrawRegistration({ ...registering, registration: one }, now),
    },
  };
}

function sessionShown({ process, ...before }: OwnSession, now: Instant) {
  const registering = { ...before, process };
  const { session, registrations } = before;
  return {
    id: session.id,
    title: session.title,
    process: { slug: process.slug, shortName: process.shortName },
    beginsOn: session.beginsOn.toString(),
    endsOn: session.endsOn.toString(),
    ways: waysOf(session),
    registrations: standingRegistrations(registrations).map((one) => registrationShown(registering, one, now)),
    /** Whether who is registered comes as things stand. */
    count: invitesAll(session),
    most: mostRegistered,
    refusal: mayRegister(registering, now),
  };
}

export type OwnSessionOpenToAll = ReturnType<typeof sessionShown>;

/** What an organisation that nominates has registered before stays on its page, and else nothing. */
function concernsIt({ registrations, refusal }: OwnSessionOpenToAll): boolean {
  return (
    registrations.length > 0 ||
    (refusal?.because !== "accredited_organisation_nominates" &&
      refusal?.because !== "session_does_not_invite_all_stakeholders")
  );
}
