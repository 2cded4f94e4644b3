import { inviteColleague } from "#acts/people/invite-colleague.ts";
import { findOfferOfOrganisation, type Joining, joinOrganisation } from "#acts/people/join-organisation.ts";
import type { Db } from "#db/handles.ts";
import { findActor } from "#db/people/people.ts";
import type { Id } from "#domain/kit/id.ts";
import { accepted, type Applicant, as } from "#support/given.ts";
import { lettersAbout, tokenIn } from "#support/record.ts";
import { now } from "./given.ts";

/** The secret in the letter with which somebody is invited to act for the applicant's organisation. */
export async function invitedTo(db: Db, applicant: Applicant, email: string, at = now): Promise<string> {
  const { next } = accepted(await inviteColleague(as(db, applicant, at), { email, name: "Dora" }));
  return tokenOf(db, next.id);
}

export async function tokenOf(db: Db, invitation: Id): Promise<string> {
  const [letter] = await lettersAbout(db, invitation);
  return tokenIn(db, letter?.data);
}

export const asNew = { name: "Dora Example", passwordHash: "hash", language: "en" } as const;

export async function join(db: Db, token: string, who: Joining = asNew, at = now) {
  return joinOrganisation({ db, now: at }, { token, as: who });
}

export async function offered(db: Db, token: string, at = now) {
  return findOfferOfOrganisation({ db, now: at }, token);
}

export async function organisationOf(db: Db, person: Id<"person">): Promise<Id<"organisation"> | null> {
  const actor = await findActor(db, person);
  return actor?.role === "applicant" ? actor.organisation : null;
}
