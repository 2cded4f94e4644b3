import type { Db } from "#db/handles.ts";
import { newId } from "#db/new-id.ts";
import { savePassword, saveVerifiedPerson } from "#db/people/credentials.ts";
import {
  findInvitationByTokenHash,
  lockInvitationByTokenHash,
  saveInvitationAccepted,
} from "#db/people/invitations.ts";
import { getMission } from "#db/people/missions.ts";
import { insertPerson, savePersonOffice } from "#db/people/people.ts";
import { insertAccessAdministrator } from "#db/people/people-of-missions.ts";
import { getProcess } from "#db/process/processes.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { refuse } from "#domain/kit/ruling.ts";
import * as invitations from "#domain/people/invitation.ts";
import { announce } from "../kit/announce.ts";
import { inTransaction } from "../kit/in-transaction.ts";
import { accountOfAddress } from "./account-of-address.ts";
import { tokenHash } from "./token-hash.ts";
import { toldOfChair, toldOfMission } from "./told-of-office.ts";

export interface AcceptInvitation {
  /** From the letter: whoever has it has the address. */
  readonly token: string;
  readonly name: string;
  /** The salted hash of the password; the password itself goes no further than the page. */
  readonly passwordHash: string;
  readonly language: string;
}

/** What the holder of the letter is offered; null when there is no such invitation. */
export async function findOffer({ db, now }: { readonly db: Db; readonly now: Instant }, token: string) {
  const invitation = await findInvitationByTokenHash(db, tokenHash(token));
  if (invitation === null) return null;
  const { email, name, role, mission, process } = invitation;
  const office =
    mission !== null
      ? ((await getMission(db, mission))?.name ?? null)
      : process !== null
        ? ((await getProcess(db, process))?.title ?? null)
        : null;
  return { email, name, role, office, refusal: invitations.mayAcceptInvitation(invitation, now) };
}

/**
 * Makes the person who holds the office. Nobody is signed in yet, so that the secret in the letter is the authority, and the lock
 * on the invitation makes it good for once.
 */
export async function acceptInvitation(
  { db, now }: { readonly db: Db; readonly now: Instant },
  { token, name, passwordHash, language }: AcceptInvitation,
) {
  return inTransaction(db, async (trx) => {
    const invitation = await lockInvitationByTokenHash(trx, tokenHash(token));
    if (invitation === null) return refuse("not_found");
    const { email, role, mission, process, readsOnly, accessAdministrator } = invitation;
    const known = await accountOfAddress(trx, email);
    const person = known.person ?? newId<"person">();
    const ruling = invitations.acceptInvitation(invitation, known.account, person, now);
    if (!ruling.ok) return ruling;
    if (known.person === null)
      await insertPerson(trx, {
        id: person,
        name,
        email: email.toLowerCase(),
        emailVerified: true,
        role,
        mission,
        process,
        organisation: null,
        readsOnly,
        language,
        createdAt: now,
      });
    else {
      await savePersonOffice(trx, person, { role, mission, process, readsOnly });
      await saveVerifiedPerson(trx, person, name, now);
    }
    await savePassword(trx, person, { hash: passwordHash, at: now });
    await saveInvitationAccepted(trx, invitation.id, person, now);
    if (mission !== null && accessAdministrator)
      await insertAccessAdministrator(trx, {
        mission,
        person,
        invitation: invitation.id,
        by: invitation.invitedBy,
        at: now,
      });
    const about = { person, name, email };
    const told =
      mission !== null
        ? await toldOfMission(trx, mustExist(await getMission(trx, mission)), { about })
        : process !== null
          ? await toldOfChair(trx, mustExist(await getProcess(trx, process)), { about })
          : null;
    await announce(trx, { db, now, actor: { role: "public" } }, ruling.happened, told);
    return ruling;
  });
}
