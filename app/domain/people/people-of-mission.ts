import { type Instant, isAfter } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { WayLettersCome } from "../record/gathering.ts";
import type {
  AccessAdministratorEnded,
  AccessAdministratorNamed,
  DelegateAccessEnded,
  DelegateInvitationWithdrawn,
  DelegateInvited,
  MissionLanguageChanged,
  MissionLettersChanged,
} from "./events.ts";
import { type Invitation, mayWithdrawInvitation, sent } from "./invitation.ts";

/* A mission looks after its own people: who among them is its access administrator invites others and ends their access. */

const MOST_PEOPLE = 30;

/** What somebody is for a mission when they are invited. The first delegate looks after its people too. */
export const missionParts = ["delegate", "access-administrator", "reader"] as const;
export type MissionPart = (typeof missionParts)[number];

export interface MissionPerson {
  readonly person: Id<"person">;
  readonly email: string;
  readonly maySignIn: boolean;
  /** Neither objects nor breaks silence. */
  readonly readsOnly: boolean;
  readonly accessAdministrator: boolean;
}

/** A mission with who acts for it and who is invited to. */
export interface PeopleOfMission {
  readonly mission: Id<"mission">;
  readonly people: readonly MissionPerson[];
  /** Not accepted and not withdrawn, whoever sent them; some have expired. */
  readonly waiting: readonly Invitation[];
}

/** @param lookedAfter - whether the mission has an access administrator, or has invited one. */
export function partInMission(
  part: MissionPart,
  lookedAfter: boolean,
): Pick<Invitation, "readsOnly" | "accessAdministrator"> {
  return {
    readsOnly: part === "reader",
    accessAdministrator: part === "access-administrator" || (part === "delegate" && !lookedAfter),
  };
}

/** Who acts on the people of a mission: one of them, or an administrator of the portal, who may do all of it. */
export interface ByWhom {
  readonly person: Id<"person">;
  readonly role: "mission" | "administrator";
}

type Acting = Pick<PeopleOfMission, "people">;

function looksAfter({ people }: Acting, by: Id<"person">): boolean {
  return people.some(({ person, accessAdministrator, maySignIn }) => person === by && accessAdministrator && maySignIn);
}

function mayLookAfter(of: Acting, by: ByWhom): Refusal | null {
  return by.role === "administrator" || looksAfter(of, by.person) ? null : refuse("access_administrator_does_this");
}

function isFull({ people, waiting }: Pick<PeopleOfMission, "people" | "waiting">, at: Instant): boolean {
  const awaited = waiting.filter(({ expiresAt }) => !isAfter(at, expiresAt));
  return people.filter(({ maySignIn }) => maySignIn).length + awaited.length >= MOST_PEOPLE;
}

export function mayInviteDelegate(of: PeopleOfMission, by: Id<"person">, at: Instant): Refusal | null {
  if (!looksAfter(of, by)) return refuse("access_administrator_does_this");
  return isFull(of, at) ? refuse("mission_has_enough_people", { most: MOST_PEOPLE }) : null;
}

/**
 * An earlier invitation by the mission to the same address counts no longer. Whether the address has an account is not asked: whoever invites would
 * learn it from the answer. Who opens the link learns it.
 */
export function inviteDelegate(
  of: PeopleOfMission,
  {
    by,
    ...given
  }: {
    readonly id: Id<"invitation">;
    readonly email: string;
    readonly readsOnly: boolean;
    readonly by: Id<"person">;
  },
  at: Instant,
): Ruling<Invitation, DelegateInvited> {
  const same = ({ email }: { readonly email: string }) => email.toLowerCase() === given.email.toLowerCase();
  const former = of.waiting.find((one) => one.fromMission === of.mission && same(one)) ?? null;
  const refusal = mayInviteDelegate({ ...of, waiting: of.waiting.filter((one) => one !== former) }, by, at);
  if (refusal !== null) return refusal;
  if (of.people.some(same)) return refuse("person_is_of_the_mission_already");
  const { mission } = of;
  const offer = { ...given, role: "mission", mission, process: null, accessAdministrator: false } as const;
  return accept(sent({ ...offer, fromMission: mission }, at), {
    type: "DelegateInvited",
    mission,
    invitation: given.id,
    readsOnly: given.readsOnly,
    replaces: former?.id ?? null,
  });
}

/** Those that administrators of the portal have sent for the mission, they withdraw. */
export function mayWithdrawDelegateInvitation(
  of: Pick<PeopleOfMission, "people" | "mission">,
  invitation: Invitation,
  by: Id<"person">,
): Refusal | null {
  if (invitation.fromMission !== of.mission) return refuse("not_found");
  if (!looksAfter(of, by)) return refuse("access_administrator_does_this");
  return mayWithdrawInvitation(invitation);
}

export function withdrawDelegateInvitation(
  of: Pick<PeopleOfMission, "people" | "mission">,
  invitation: Invitation,
  by: Id<"person">,
  at: Instant,
): Ruling<Invitation, DelegateInvitationWithdrawn> {
  const refusal = mayWithdrawDelegateInvitation(of, invitation, by);
  if (refusal !== null) return refusal;
  const { id } = invitation;
  return accept(
    { ...invitation, withdrawnAt: at },
    { type: "DelegateInvitationWithdrawn", mission: of.mission, invitation: id },
  );
}

/** Whoever looks after the people of the mission ends anybody's access to it but their own. */
export function mayEndDelegateAccess(of: Acting, person: Id<"person">, by: Id<"person">): Refusal | null {
  const one = of.people.find((each) => each.person === person);
  if (one === undefined) return refuse("not_found");
  if (!looksAfter(of, by)) return refuse("access_administrator_does_this");
  if (person === by) return refuse("nobody_ends_their_own_access");
  return one.maySignIn ? null : refuse("person_is_deactivated");
}

export function endDelegateAccess(
  of: PeopleOfMission,
  person: Id<"person">,
  by: Id<"person">,
): Ruling<{ readonly person: Id<"person"> }, DelegateAccessEnded> {
  const refusal = mayEndDelegateAccess(of, person, by);
  if (refusal !== null) return refusal;
  return accept({ person }, { type: "DelegateAccessEnded", mission: of.mission, person });
}

export function mayNameAccessAdministrator(of: Acting, person: Id<"person">, by: ByWhom): Refusal | null {
  const one = of.people.find((each) => each.person === person);
  if (one === undefined) return refuse("not_found");
  const refusal = mayLookAfter(of, by);
  if (refusal !== null) return refusal;
  if (!one.maySignIn) return refuse("person_is_deactivated");
  return one.accessAdministrator ? refuse("person_is_access_administrator") : null;
}

export function nameAccessAdministrator(
  of: PeopleOfMission,
  person: Id<"person">,
  by: ByWhom,
  reason: string | null,
): Ruling<{ readonly person: Id<"person"> }, AccessAdministratorNamed> {
  const refusal = mayNameAccessAdministrator(of, person, by);
  if (refusal !== null) return refusal;
  return accept({ person }, { type: "AccessAdministratorNamed", mission: of.mission, person, reason });
}

/** Another's role, or one's own where somebody has taken it over. An administrator of the portal ends also the last one's. */
export function mayEndAccessAdministrator(of: Acting, person: Id<"person">, by: ByWhom): Refusal | null {
  const one = of.people.find((each) => each.person === person);
  if (one === undefined) return refuse("not_found");
  const refusal = mayLookAfter(of, by);
  if (refusal !== null) return refusal;
  if (!one.accessAdministrator) return refuse("person_is_no_access_administrator");
  if (by.role === "administrator") return null;
  const others = of.people.filter((each) => each.person !== person && each.accessAdministrator && each.maySignIn);
  return others.length === 0 ? refuse("access_administrator_remains") : null;
}

export function endAccessAdministrator(
  of: PeopleOfMission,
  person: Id<"person">,
  by: ByWhom,
  reason: string | null,
): Ruling<{ readonly person: Id<"person"> }, AccessAdministratorEnded> {
  const refusal = mayEndAccessAdministrator(of, person, by);
  if (refusal !== null) return refusal;
  return accept({ person }, { type: "AccessAdministratorEnded", mission: of.mission, person, reason });
}

export function mayChangeMissionLanguage(of: Acting, by: Id<"person">): Refusal | null {
  return looksAfter(of, by) ? null : refuse("access_administrator_does_this");
}

export function changeMissionLanguage(
  of: Pick<PeopleOfMission, "people" | "mission">,
  { from, to }: { readonly from: string; readonly to: string },
  by: Id<"person">,
): Ruling<string, MissionLanguageChanged> {
  const refusal = mayChangeMissionLanguage(of, by);
  if (refusal !== null) return refusal;
  return accept(to, { type: "MissionLanguageChanged", mission: of.mission, from, to });
}

export function mayChangeMissionLetters(of: Acting, by: Id<"person">): Refusal | null {
  return looksAfter(of, by) ? null : refuse("access_administrator_does_this");
}

export function changeMissionLetters(
  of: Pick<PeopleOfMission, "people" | "mission">,
  { from, to }: { readonly from: WayLettersCome; readonly to: WayLettersCome },
  by: Id<"person">,
): Ruling<WayLettersCome, MissionLettersChanged> {
  const refusal = mayChangeMissionLetters(of, by);
  if (refusal !== null) return refusal;
  return accept(to, { type: "MissionLettersChanged", mission: of.mission, from, to });
}
