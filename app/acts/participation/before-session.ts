import { lockAccreditation } from "#db/accreditation/accreditations.ts";
import type { Trx } from "#db/handles.ts";
import { getOrganisation } from "#db/organisations/organisations.ts";
import { listAttending } from "#db/participation/attending.ts";
import { findRepresentative, listRepresentatives } from "#db/participation/representatives.ts";
import { shareSession } from "#db/process/sessions.ts";
import { readAs } from "#db/readers.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import {
  attendingOf,
  mostOf,
  type Nominated,
  type Nominating,
  standing,
} from "#domain/participation/representative.ts";
import type { Session } from "#domain/process/session.ts";
import { orNotFound } from "../kit/once.ts";

/** What the letter says to those who act for the organisation. It names nobody who comes: letters are kept for good. */
export interface ToldOfRepresentatives {
  readonly organisation: string;
  readonly process: string;
  readonly session: string;
  /** How many are nominated now, of how many at most. */
  readonly standing: number;
  readonly most: number | null;
}

interface BeforeSession extends Nominating {
  readonly told: ToldOfRepresentatives;
}

interface Asked {
  readonly organisation: Id<"organisation">;
  readonly session: Id<"session">;
}

/**
 * An organisation before a session, while nobody moves or cancels it, suspends the accreditation, or nominates beside. What concerns representatives is read
 * for the organisation from here on. Only inside `work` of `once`.
 */
export async function lockBeforeSession(trx: Trx, asked: Asked, at: Instant): Promise<BeforeSession> {
  const { session, attending } = await lockAttending(trx, asked, at);
  return withRepresentatives(trx, asked.organisation, session, attending);
}

/** The accreditation that the session asks for, and the session, locked in the same way. Only inside `work` of `once`. */
export async function lockAttending(trx: Trx, asked: Asked, at: Instant) {
  await readAs(trx, { role: "organisation", organisation: asked.organisation });
  const session = orNotFound(await shareSession(trx, asked.session));
  const found = orNotFound(attendingOf(await listAttending(trx, asked.organisation, at), session, at));
  return { session, attending: await lockedAttending(trx, asked.organisation, found.accreditation.id, at) };
}

/** Read once it is locked: whoever was waited for may have suspended it. */
export async function lockedAttending(trx: Trx, by: Id<"organisation">, id: Id<"accreditation">, at: Instant) {
  await lockAccreditation(trx, id);
  return mustExist((await listAttending(trx, by, at)).find(({ accreditation }) => accreditation.id === id));
}

/** The same of somebody who was nominated: with the accreditation under which they were. */
export async function lockNominated(
  trx: Trx,
  organisation: Id<"organisation">,
  id: Id<"representative">,
  at: Instant,
): Promise<BeforeSession & Nominated> {
  await readAs(trx, { role: "organisation", organisation });
  const found = orNotFound(await findRepresentative(trx, id));
  const session = mustExist(await shareSession(trx, found.session));
  const attending = await lockedAttending(trx, organisation, found.accreditation, at);
  const locked = await withRepresentatives(trx, organisation, session, attending);
  return { ...locked, representative: mustExist(locked.representatives.find((one) => one.id === id)) };
}

async function withRepresentatives(
  trx: Trx,
  by: Id<"organisation">,
  session: Session,
  attending: Awaited<ReturnType<typeof lockedAttending>>,
): Promise<BeforeSession> {
  const of = { accreditations: [attending.accreditation.id], session: session.id };
  const representatives = await listRepresentatives(trx, of);
  const organisation = mustExist(await getOrganisation(trx, by));
  return {
    ...{ attending, session, representatives },
    told: {
      organisation: organisation.name,
      process: attending.process.title,
      session: session.title,
      standing: standing(representatives).length,
      most: mostOf(attending),
    },
  };
}
