import type { Db, Trx } from "#db/handles.ts";
import { newId } from "#db/new-id.ts";
import { getOrganisation } from "#db/organisations/organisations.ts";
import { findColleagueInvitation, findPeopleOf, lockPeopleOf, saveJoined } from "#db/people/colleagues.ts";
import { savePassword, saveVerifiedPerson } from "#db/people/credentials.ts";
import { findPersonByEmail, insertPerson } from "#db/people/people.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { refuse } from "#domain/kit/ruling.ts";
import * as colleagues from "#domain/people/colleagues.ts";
import { announce } from "../kit/announce.ts";
import { inTransaction } from "../kit/in-transaction.ts";
import { tokenHash } from "./token-hash.ts";
import { toldOf } from "./told-of.ts";

interface AtTheDoor {
  readonly db: Db;
  readonly now: Instant;
}

/** What the holder of the letter is offered; null when there is no such invitation. */
export async function findOfferOfOrganisation({ db, now }: AtTheDoor, token: string) {
  const invitation = await findColleagueInvitation(db, tokenHash(token));
  if (invitation === null) return null;
  const [people, organisation, known] = await Promise.all([
    findPeopleOf(db, invitation.organisation),
    getOrganisation(db, invitation.organisation),
    findPersonByEmail(db, invitation.email),
  ]);
  const holder = known?.emailVerified === true ? known : null;
  return {
    email: invitation.email,
    name: invitation.name,
    organisation: mustExist(organisation).name,
    /** Whose account it is that begins to act; null where one is made. */
    holder: holder?.id ?? null,
    refusal: colleagues.mayJoin(people, invitation, holder, now),
  };
}

/** Who accepts: somebody who is signed in, or the account that is made for it. */
export type Joining =
  | { readonly signedIn: Id<"person"> | null }
  | { readonly name: string; readonly passwordHash: string; readonly language: string };

/**
 * Lets the person act for the organisation. The secret in the letter is the authority, and the lock makes it good for once. An account that there is
 * already is opened by its holder alone: a letter that somebody else reads gives nobody's account away.
 */
export async function joinOrganisation(
  { db, now }: AtTheDoor,
  { token, as }: { readonly token: string; readonly as: Joining },
) {
  return inTransaction(db, async (trx) => {
    const asked = await findColleagueInvitation(trx, tokenHash(token));
    if (asked === null) return refuse("not_found");
    const known = await findPersonByEmail(trx, asked.email);
    const before = await lockPeopleOf(trx, asked.organisation, known === null ? [] : [known.id]);
    // Read again behind the lock: the link may have been opened twice.
    const invitation = mustExist(await findColleagueInvitation(trx, tokenHash(token)));
    const account = await findPersonByEmail(trx, asked.email);
    const holder = account?.emailVerified === true ? account : null;
    const person = account?.id ?? newId<"person">();
    const ruling = colleagues.join(before, invitation, { holder, person }, now);
    if (!ruling.ok) return ruling;
    if ("signedIn" in as ? as.signedIn !== holder?.id : holder !== null)
      return refuse("sign_in_with_the_invited_address");
    if (!("signedIn" in as)) await saveAccount(trx, { person, exists: account !== null, email: asked.email, now }, as);
    await saveJoined(trx, invitation, person, now);
    const organisation = mustExist(await getOrganisation(trx, invitation.organisation));
    const people = await lockPeopleOf(trx, invitation.organisation, []);
    const actor =
      holder === null
        ? ({ role: "public" } as const)
        : ({ role: "applicant", person, organisation: invitation.organisation } as const);
    await announce(trx, { db, now, actor }, ruling.happened, toldOf(organisation, people, person));
    return ruling;
  });
}

async function saveAccount(
  trx: Trx,
  { person, exists, email, now }: { person: Id<"person">; exists: boolean; email: string; now: Instant },
  { name, passwordHash, language }: Exclude<Joining, { readonly signedIn: unknown }>,
): Promise<void> {
  if (exists) await saveVerifiedPerson(trx, person, name, now);
  else
    await insertPerson(trx, {
      id: person,
      name,
      email: email.toLowerCase(),
      emailVerified: true,
      role: "applicant",
      mission: null,
      process: null,
      organisation: null,
      language,
      createdAt: now,
    });
  await savePassword(trx, person, { hash: passwordHash, at: now });
}
