import type { Context } from "#acts/kit/context.ts";
import { getOrganisation } from "#db/organisations/organisations.ts";
import { listAttending, listOwnAccreditations } from "#db/participation/attending.ts";
import { listRepresentatives } from "#db/participation/representatives.ts";
import { listSessions } from "#db/process/sessions.ts";
import { readingAs } from "#db/readers.ts";
import { endOfDay, type Instant, isAfter } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import {
  attendingOf,
  counts,
  mayChange,
  mayNominate,
  mayWithdraw,
  mostOf,
  type Nominating,
  type Representative,
  standing,
  waysOf,
} from "#domain/participation/representative.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

/** The sessions that lie ahead of the reader's organisation, with who comes for it and what the decision says; null for whoever acts for none. */
export async function seeOwnRepresentatives(reading: Reading) {
  const own = await readOwn(reading);
  if (own === null) return null;
  const ahead = own.sessions.filter((one) => isAhead(one, reading.now));
  return { organisation: own.organisation, sessions: ahead.map((one) => sessionShown(one, reading.now)) };
}

/** One session of a process to which the organisation was accredited, also one that is over; null when it is none of them. */
export async function seeOwnSession(reading: Reading, id: Id<"session">) {
  const own = await readOwn(reading);
  const one = own?.sessions.find(({ session }) => session.id === id);
  return one === undefined ? null : sessionShown(one, reading.now);
}

/** Somebody whom the organisation nominated, also who was withdrawn since; null when it nominated nobody of this id. */
export async function seeOwnRepresentative(reading: Reading, id: Id<"representative">) {
  const own = await readOwn(reading);
  const one = own?.sessions.find(({ representatives }) => representatives.some((named) => named.id === id));
  const representative = one?.representatives.find((named) => named.id === id);
  if (one === undefined || representative === undefined) return null;
  return {
    session: sessionShown(one, reading.now),
    representative: representativeShown(one, representative, reading.now),
  };
}

/** What is kept of whom the organisation has nominated, also of who was withdrawn, until it is deleted. */
export async function listRepresentativesKept(db: Context["db"], organisation: Id<"organisation">) {
  const accreditations = await listOwnAccreditations(db, organisation);
  const sessions = await listSessions(db);
  const named = await readingAs(db, { role: "organisation", organisation }, (trx) =>
    listRepresentatives(trx, { accreditations }),
  );
  return named.map(({ session, name, functionalTitle, email, attends, nominatedAt, withdrawn }) => ({
    session: mustExist(sessions.find(({ id }) => id === session)).title,
    name,
    functionalTitle,
    email,
    attends,
    nominatedAt: nominatedAt.toString(),
    withdrawnAt: withdrawn?.at.toString() ?? null,
  }));
}

interface OwnSession extends Nominating {
  readonly process: Process;
  readonly session: Session;
}

function isAhead({ process, session }: OwnSession, at: Instant): boolean {
  return session.standing !== "cancelled" && !isAfter(at, endOfDay(process.zone, session.endsOn));
}

async function readOwn({ db, now, actor }: Reading) {
  if (actor.role !== "applicant" || actor.organisation === null) return null;
  const { organisation: by } = actor;
  const [organisation, all, sessions] = await Promise.all([
    getOrganisation(db, by).then(mustExist),
    listAttending(db, by, now),
    listSessions(db),
  ]);
  const accreditations = all.map(({ accreditation }) => accreditation.id);
  const named = await readingAs(db, { role: "organisation", organisation: by }, (trx) =>
    listRepresentatives(trx, { accreditations }),
  );
  const own = sessions.flatMap((session): OwnSession[] => {
    const attending = attendingOf(all, session, now);
    if (attending === null) return [];
    const { process } = mustExist(all.find(({ accreditation }) => accreditation === attending.accreditation));
    const representatives = named.filter(
      (one) => one.session === session.id && one.accreditation === attending.accreditation.id,
    );
    return [{ process, attending, session, representatives }];
  });
  return { organisation: organisation.name, sessions: own };
}

function representativeShown(nominating: Nominating, one: Representative, now: Instant) {
  return {
    id: one.id,
    name: one.name,
    functionalTitle: one.functionalTitle,
    email: one.email,
    attends: one.attends,
    refusals: {
      "change-representative": mayChange({ ...nominating, representative: one }, now),
      "withdraw-representative": mayWithdraw({ ...nominating, representative: one }, now),
    },
  };
}

function sessionShown({ process, ...nominating }: OwnSession, now: Instant) {
  const { attending, session, representatives } = nominating;
  const { entitlements } = attending.decision.provisions;
  return {
    id: session.id,
    title: session.title,
    process: { slug: process.slug, shortName: process.shortName },
    format: session.format,
    place: session.place,
    beginsOn: session.beginsOn.toString(),
    endsOn: session.endsOn.toString(),
    ways: waysOf(session),
    representatives: standing(representatives).map((one) => representativeShown(nominating, one, now)),
    /** Whether those who are nominated count now. */
    count: counts(attending, now),
    most: mostOf(attending),
    says: { attendFormal: entitlements.attendFormal, cites: entitlements.cites },
    refusal: mayNominate(nominating, now),
  };
}

export type OwnSessionSeen = ReturnType<typeof sessionShown>;
