import type { Context } from "#acts/kit/context.ts";
import { getInvitation } from "#db/people/invitations.ts";
import { getMission } from "#db/people/missions.ts";
import { findPeopleOfMission } from "#db/people/people-of-missions.ts";
import { isAfter } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import {
  mayChangeMissionLanguage,
  mayChangeMissionLetters,
  mayEndAccessAdministrator,
  mayEndDelegateAccess,
  mayInviteDelegate,
  mayNameAccessAdministrator,
  mayWithdrawDelegateInvitation,
} from "#domain/people/people-of-mission.ts";

/** Who acts for the actor's mission, who is invited to, and what the actor may do about it; null for everybody else. */
export async function seePeopleOfMission({ db, now, actor }: Context) {
  if (actor.role !== "mission") return null;
  const by = { person: actor.person, role: actor.role };
  const [mission, of] = await Promise.all([
    getMission(db, actor.mission).then(mustExist),
    findPeopleOfMission(db, actor.mission),
  ]);
  const shown = of.people.map(({ person, name, email, readsOnly, accessAdministrator, maySignIn, signedInAt }) => ({
    person,
    name,
    email,
    readsOnly,
    accessAdministrator,
    maySignIn,
    isActor: person === actor.person,
    signedInAt: signedInAt?.toString() ?? null,
    refusals: {
      "end-delegate-access": mayEndDelegateAccess(of, person, actor.person),
      "name-access-administrator": mayNameAccessAdministrator(of, person, by),
      "end-access-administrator": mayEndAccessAdministrator(of, person, by),
    },
  }));
  const people = shown.filter(({ maySignIn }) => maySignIn);
  return {
    mission: mission.name,
    memberState: mission.memberState,
    /** Of the letters to its addresses, which the administrators of the portal enter. */
    letters: {
      email: mission.email,
      copiesTo: mission.copiesTo,
      language: mission.language,
      come: mission.lettersCome,
    },
    people,
    former: shown.filter(({ maySignIn }) => !maySignIn),
    looksAfter: people.some(({ isActor, accessAdministrator }) => isActor && accessAdministrator),
    /** Whom to ask: who looks after the people of the mission. */
    ask: people.filter(({ accessAdministrator }) => accessAdministrator).map(({ name, email }) => ({ name, email })),
    waiting: of.waiting.map((invitation) => ({
      id: invitation.id,
      name: invitation.name,
      email: invitation.email,
      readsOnly: invitation.readsOnly,
      expiresAt: invitation.expiresAt.toString(),
      expired: isAfter(now, invitation.expiresAt),
      byAdministrator: invitation.fromMission === null,
      refusal: mayWithdrawDelegateInvitation(of, invitation, actor.person),
    })),
    refusals: {
      "invite-delegate": mayInviteDelegate(of, actor.person, now),
      "change-mission-language": mayChangeMissionLanguage(of, actor.person),
      "change-mission-letters": mayChangeMissionLetters(of, actor.person),
    },
  };
}

/** An invitation by the actor's mission, and why it cannot be withdrawn; null when it is none of theirs. */
export async function seeDelegateInvitation({ db, actor }: Context, id: Id<"invitation">) {
  if (actor.role !== "mission") return null;
  const [invitation, of] = await Promise.all([getInvitation(db, id), findPeopleOfMission(db, actor.mission)]);
  if (invitation === null || invitation.fromMission !== actor.mission) return null;
  return { id, email: invitation.email, refusal: mayWithdrawDelegateInvitation(of, invitation, actor.person) };
}
