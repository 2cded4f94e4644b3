import type { Context } from "#acts/kit/context.ts";
import { getOrganisation } from "#db/organisations/organisations.ts";
import {
  findNaming,
  findPeopleOf,
  getColleagueInvitation,
  listColleagues,
  listFormerColleagues,
  listWaitingColleagues,
} from "#db/people/colleagues.ts";
import { isAfter } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import {
  mayConfirmNaming,
  mayInviteColleague,
  mayLeave,
  mayNamePerson,
  mayTakeOff,
  mayWithdrawColleagueInvitation,
} from "#domain/people/colleagues.ts";

/** How many of those who acted before are shown. */
const FORMER = 50;

/** Who acts for the actor's organisation, who is invited to, and who did; null for whoever acts for none. */
export async function seeColleagues({ db, now, actor }: Context) {
  if (actor.role !== "applicant" || actor.organisation === null) return null;
  const { organisation: id, person: by } = actor;
  const [organisation, people, waiting, former] = await Promise.all([
    getOrganisation(db, id).then(mustExist),
    listColleagues(db, id),
    listWaitingColleagues(db, id),
    listFormerColleagues(db, id, FORMER),
  ]);
  return {
    organisation: organisation.name,
    people: people.map(({ person, name, email, maySignIn, beganAt }) => ({
      person,
      name,
      email,
      maySignIn,
      isActor: person === by,
      beganAt: beganAt.toString(),
      refusal: mayTakeOff({ people }, person, by),
    })),
    waiting: waiting.map(({ id: invitation, name, email, expiresAt }) => ({
      id: invitation,
      name,
      email,
      expiresAt: expiresAt.toString(),
      expired: isAfter(now, expiresAt),
    })),
    former: former.map(({ beganAt, endedAt, ...one }) => ({
      ...one,
      beganAt: beganAt.toString(),
      endedAt: endedAt?.toString() ?? null,
    })),
    refusals: {
      "invite-colleague": mayInviteColleague({ organisation: id, people, waiting }, by, now),
      "leave-organisation": mayLeave({ people }, by),
    },
  };
}

/** An invitation of the actor's organisation, and why it cannot be withdrawn; null when it is none of theirs. */
export async function seeColleagueInvitation({ db, actor }: Context, id: Id<"organisation_invitation">) {
  if (actor.role !== "applicant" || actor.organisation === null) return null;
  const [invitation, people] = await Promise.all([
    getColleagueInvitation(db, id),
    listColleagues(db, actor.organisation),
  ]);
  if (invitation?.organisation !== actor.organisation) return null;
  return {
    id,
    email: invitation.email,
    refusal: mayWithdrawColleagueInvitation({ people }, invitation, actor.person),
  };
}

/** An organisation for which administrators may name somebody, and whom one has named; null when there is none of this id. */
export async function seeNaming({ db, now, actor }: Context, id: Id<"organisation">) {
  if (actor.role !== "administrator") return null;
  const organisation = await getOrganisation(db, id);
  if (organisation === null) return null;
  const [people, naming] = await Promise.all([findPeopleOf(db, id), findNaming(db, id)]);
  return {
    id,
    organisation: organisation.name,
    /** To whose page one comes back: of those who act for it, the first. */
    person: people.people[0]?.person ?? null,
    naming:
      naming === null || !isAfter(naming.expiresAt, now)
        ? null
        : {
            id: naming.id,
            name: naming.name,
            email: naming.email,
            reason: naming.reason,
            askedBy: naming.askedByName,
            expiresAt: naming.expiresAt.toString(),
          },
    refusals: {
      "name-person": mayNamePerson(people),
      "confirm-person-naming": mayConfirmNaming(people, naming, actor.person, now),
    },
  };
}
