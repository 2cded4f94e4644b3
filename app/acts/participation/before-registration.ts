import { lockAccreditation } from "#db/accreditation/accreditations.ts";
import type { Trx } from "#db/handles.ts";
import { lockOrganisation } from "#db/organisations/organisations.ts";
import { listAttending } from "#db/participation/attending.ts";
import { findRegistration, listRegistrations } from "#db/participation/registrations.ts";
import { getProcess } from "#db/process/processes.ts";
import { shareSession } from "#db/process/sessions.ts";
import { readAs } from "#db/readers.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import {
  mostRegistered,
  type Registered,
  type Registering,
  standingRegistrations,
} from "#domain/participation/registration.ts";
import type { Session } from "#domain/process/session.ts";
import { orNotFound } from "../kit/once.ts";

/** What the letter says to those who act for the organisation. It names nobody who comes: letters are kept for good. */
export interface ToldOfRegistrations {
  readonly organisation: string;
  readonly process: string;
  readonly session: string;
  /** How many are registered now, of how many at most. */
  readonly standing: number;
  readonly most: number;
}

interface BeforeRegistration extends Registering {
  readonly told: ToldOfRegistrations;
}

/**
 * An organisation before a session, while nobody moves, corrects or cancels it, suspends or reinstates its accreditations, or registers beside. What concerns
 * registrations is read for the organisation from here on. Only inside `work` of `once`.
 */
export async function lockRegistering(
  trx: Trx,
  { organisation, session }: { readonly organisation: Id<"organisation">; readonly session: Id<"session"> },
  at: Instant,
): Promise<BeforeRegistration> {
  await readAs(trx, { role: "organisation", organisation });
  return lockedBefore(trx, organisation, orNotFound(await shareSession(trx, session)), at);
}

/** The same of somebody who was registered. */
export async function lockRegistered(
  trx: Trx,
  organisation: Id<"organisation">,
  id: Id<"registration">,
  at: Instant,
): Promise<BeforeRegistration & Registered> {
  await readAs(trx, { role: "organisation", organisation });
  const found = orNotFound(await findRegistration(trx, id));
  const session = mustExist(await shareSession(trx, found.session));
  const locked = await lockedBefore(trx, organisation, session, at);
  return { ...locked, registration: mustExist(locked.registrations.find((one) => one.id === id)) };
}

async function lockedBefore(
  trx: Trx,
  by: Id<"organisation">,
  session: Session,
  at: Instant,
): Promise<BeforeRegistration> {
  const { id: organisation, name } = mustExist(await lockOrganisation(trx, by));
  for (const { accreditation } of await listAttending(trx, organisation, at))
    await lockAccreditation(trx, accreditation.id);
  const attending = await listAttending(trx, organisation, at);
  const registrations = await listRegistrations(trx, { organisation, session: session.id });
  const process = mustExist(await getProcess(trx, session.process));
  return {
    ...{ organisation, process, session, attending, registrations },
    told: {
      organisation: name,
      process: process.title,
      session: session.title,
      standing: standingRegistrations(registrations).length,
      most: mostRegistered,
    },
  };
}
