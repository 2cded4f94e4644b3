import type { Trx } from "#db/handles.ts";
import { findInscription, findStandingInscription } from "#db/participation/inscriptions.ts";
import { getListOfSpeakers, lockListOfSpeakers } from "#db/participation/lists-of-speakers.ts";
import { listRepresentatives } from "#db/participation/representatives.ts";
import { shareSession } from "#db/process/sessions.ts";
import { readAs } from "#db/readers.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Inscription } from "#domain/participation/inscription.ts";
import type { ListOfSpeakers } from "#domain/participation/list-of-speakers.ts";
import type { Nominating } from "#domain/participation/representative.ts";
import { orNotFound } from "../kit/once.ts";
import { lockAttending, lockedAttending } from "./before-session.ts";

/** What the letter says to those who act for the organisation. It names nobody who speaks: letters are kept for good. */
export interface ToldOfInscription {
  readonly organisation: string;
  readonly process: string;
  readonly session: string;
  readonly topic: string | null;
  readonly beginsAt: string;
  readonly closesAt: string;
  readonly minutes: number;
  readonly at: string;
  readonly zone: string;
}

/** An organisation before the list of speakers of a session, locked after the accreditation. Only inside `work` of `once`. */
export async function lockBeforeList(
  trx: Trx,
  { organisation, session: of }: { readonly organisation: Id<"organisation">; readonly session: Id<"session"> },
  at: Instant,
) {
  const { session, attending } = await lockAttending(trx, { organisation, session: of }, at);
  const list = orNotFound(await lockListOfSpeakers(trx, of));
  const accreditation = attending.accreditation.id;
  const representatives = await listRepresentatives(trx, { accreditations: [accreditation], session: of });
  return {
    ...{ session, attending, list, representatives },
    own: await findStandingInscription(trx, { list: list.id, accreditation }),
  };
}

/** The same of an inscription of the organisation, with the accreditation under which it was made. */
export async function lockInscribed(trx: Trx, organisation: Id<"organisation">, id: Id<"inscription">, at: Instant) {
  await readAs(trx, { role: "organisation", organisation });
  const found = orNotFound(await findInscription(trx, id));
  const of = (await getListOfSpeakers(trx, found.list)).session;
  const session = mustExist(await shareSession(trx, of));
  const attending = await lockedAttending(trx, organisation, found.accreditation, at);
  const list = mustExist(await lockListOfSpeakers(trx, of));
  const representatives = await listRepresentatives(trx, { accreditations: [found.accreditation], session: of });
  return { session, attending, list, representatives, own: mustExist(await findInscription(trx, id)) };
}

/** The inscription by which a representative speaks, and its list, locked after the accreditation; null of one who does not. Only inside `work` of `once`. */
export async function lockSpeaker(
  trx: Trx,
  { attending, session }: Nominating,
  representative: Id<"representative">,
): Promise<{ readonly own: Inscription; readonly list: ListOfSpeakers } | null> {
  const list = await lockListOfSpeakers(trx, session.id);
  if (list === null) return null;
  const own = await findStandingInscription(trx, { list: list.id, accreditation: attending.accreditation.id });
  return own?.representative === representative ? { own, list } : null;
}
