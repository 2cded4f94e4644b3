import type { Role } from "../kit/actor.ts";
import { type Instant, isAfter } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type {
  ColleagueInvitationWithdrawn,
  ColleagueInvited,
  ColleagueJoined,
  ColleagueTakenOff,
  OrganisationLeft,
  PersonNamed,
  PersonNamingAsked,
} from "./events.ts";
import { mayAcceptInvitation, mayWithdrawInvitation } from "./invitation.ts";

/* Who acts for an organisation. All of them see and do the same. */

const MOST_PEOPLE = 5;
const INVITATION_LASTS_HOURS = 7 * 24;
const NAMING_WAITS_HOURS = 24;

export interface ActingPerson {
  readonly id: Id<"acting_person">;
  readonly person: Id<"person">;
  readonly email: string;
  /** Whose access an administrator has ended acts on, and can do nothing. */
  readonly maySignIn: boolean;
}

export interface ColleagueInvitation {
  readonly id: Id<"organisation_invitation">;
  readonly organisation: Id<"organisation">;
  readonly email: string;
  readonly name: string;
  readonly invitedBy: Id<"person">;
  /** Of two administrators, where nobody was left. */
  readonly naming: Id<"person_naming"> | null;
  readonly expiresAt: Instant;
  readonly acceptedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
}

/** An organisation with who acts for it and who is invited to. */
export interface People {
  readonly organisation: Id<"organisation">;
  readonly people: readonly ActingPerson[];
  /** Not accepted and not withdrawn; some have expired. */
  readonly waiting: readonly ColleagueInvitation[];
}

function actsFor({ people }: Pick<People, "people">, person: Id<"person">): boolean {
  return people.some((one) => one.person === person);
}

function isFull({ people, waiting }: Pick<People, "people" | "waiting">, at: Instant): boolean {
  const awaited = waiting.filter(({ expiresAt }) => !isAfter(at, expiresAt));
  return people.filter(({ maySignIn }) => maySignIn).length + awaited.length >= MOST_PEOPLE;
}

export function mayInviteColleague(of: People, by: Id<"person">, at: Instant): Refusal | null {
  if (!actsFor(of, by)) return refuse("not_found");
  return isFull(of, at) ? refuse("organisation_has_enough_people", { most: MOST_PEOPLE }) : null;
}

/**
 * An earlier invitation of the same address counts no longer. Whether the address has an account is not asked: whoever invites would learn it from
 * the answer. Who opens the link learns it.
 */
export function inviteColleague(
  of: People,
  { by, ...given }: { id: Id<"organisation_invitation">; email: string; name: string; by: Id<"person"> },
  at: Instant,
): Ruling<ColleagueInvitation, ColleagueInvited> {
  const same = ({ email }: { readonly email: string }) => email.toLowerCase() === given.email.toLowerCase();
  const former = of.waiting.find(same) ?? null;
  const refusal = mayInviteColleague({ ...of, waiting: of.waiting.filter((one) => one !== former) }, by, at);
  if (refusal !== null) return refusal;
  if (of.people.some(same)) return refuse("person_acts_for_it_already");
  return accept(sent({ ...given, organisation: of.organisation, invitedBy: by, naming: null }, at), {
    type: "ColleagueInvited",
    organisation: of.organisation,
    invitation: given.id,
    replaces: former?.id ?? null,
  });
}

function sent(
  invitation: Omit<ColleagueInvitation, "expiresAt" | "acceptedAt" | "withdrawnAt">,
  at: Instant,
): ColleagueInvitation {
  const expiresAt = at.add({ hours: INVITATION_LASTS_HOURS });
  return { ...invitation, expiresAt, acceptedAt: null, withdrawnAt: null };
}

export function mayWithdrawColleagueInvitation(
  of: Pick<People, "people">,
  invitation: ColleagueInvitation,
  by: Id<"person">,
): Refusal | null {
  return actsFor(of, by) ? mayWithdrawInvitation(invitation) : refuse("not_found");
}

export function withdrawColleagueInvitation(
  of: Pick<People, "people">,
  invitation: ColleagueInvitation,
  by: Id<"person">,
  at: Instant,
): Ruling<ColleagueInvitation, ColleagueInvitationWithdrawn> {
  const refusal = mayWithdrawColleagueInvitation(of, invitation, by);
  if (refusal !== null) return refusal;
  const { id, organisation } = invitation;
  return accept(
    { ...invitation, withdrawnAt: at },
    { type: "ColleagueInvitationWithdrawn", organisation, invitation: id },
  );
}

/** Whoever has an account under the address that was invited, which is theirs since they confirmed it. */
export interface Holder {
  readonly id: Id<"person">;
  readonly role: Role;
  readonly organisation: Id<"organisation"> | null;
  readonly bannedAt: Instant | null;
}

/** A person acts for one organisation, and for none while they hold an office. */
export function mayJoin(
  of: Pick<People, "people">,
  invitation: ColleagueInvitation,
  holder: Holder | null,
  at: Instant,
): Refusal | null {
  const refusal = mayAcceptInvitation(invitation, at);
  if (refusal !== null) return refusal;
  if (invitation.naming === null && !actsFor(of, invitation.invitedBy)) return refuse("inviter_acts_no_longer");
  if (holder !== null) {
    if (holder.bannedAt !== null) return refuse("person_is_deactivated");
    if (holder.role !== "applicant") return refuse("holder_of_an_office_acts_for_no_organisation");
    if (holder.organisation === invitation.organisation) return refuse("person_acts_for_it_already");
    if (holder.organisation !== null) return refuse("person_acts_for_another_organisation");
  }
  return isFull({ ...of, waiting: [] }, at) ? refuse("organisation_has_enough_people", { most: MOST_PEOPLE }) : null;
}

export function join(
  of: Pick<People, "people">,
  invitation: ColleagueInvitation,
  { holder, person }: { readonly holder: Holder | null; readonly person: Id<"person"> },
  at: Instant,
): Ruling<ColleagueInvitation, ColleagueJoined> {
  const refusal = mayJoin(of, invitation, holder, at);
  if (refusal !== null) return refusal;
  const { id, organisation } = invitation;
  return accept({ ...invitation, acceptedAt: at }, { type: "ColleagueJoined", organisation, invitation: id, person });
}

function mayEnd({ people }: Pick<People, "people">, person: Id<"person">): Refusal | null {
  const others = people.filter((one) => one.person !== person && one.maySignIn);
  return others.length === 0 ? refuse("somebody_remains_for_the_organisation") : null;
}

export function mayTakeOff(of: Pick<People, "people">, person: Id<"person">, by: Id<"person">): Refusal | null {
  if (!actsFor(of, by) || !actsFor(of, person)) return refuse("not_found");
  if (person === by) return refuse("nobody_takes_themselves_off");
  return mayEnd(of, person);
}

export function takeOff(
  of: People,
  person: Id<"person">,
  by: Id<"person">,
): Ruling<{ readonly person: Id<"person"> }, ColleagueTakenOff> {
  const refusal = mayTakeOff(of, person, by);
  if (refusal !== null) return refusal;
  return accept({ person }, { type: "ColleagueTakenOff", organisation: of.organisation, person });
}

export function mayLeave(of: Pick<People, "people">, person: Id<"person">): Refusal | null {
  return actsFor(of, person) ? mayEnd(of, person) : refuse("not_found");
}

export function leave(of: People, person: Id<"person">): Ruling<{ readonly person: Id<"person"> }, OrganisationLeft> {
  const refusal = mayLeave(of, person);
  if (refusal !== null) return refusal;
  return accept({ person }, { type: "OrganisationLeft", organisation: of.organisation, person });
}

export interface Naming {
  readonly id: Id<"person_naming">;
  readonly organisation: Id<"organisation">;
  readonly email: string;
  readonly name: string;
  readonly askedBy: Id<"person">;
  readonly reason: string;
  readonly askedAt: Instant;
  readonly expiresAt: Instant;
}

/** Where somebody who acts may sign in, they say who else does. */
export function mayNamePerson({ people }: Pick<People, "people">): Refusal | null {
  return people.some(({ maySignIn }) => maySignIn) ? refuse("somebody_acts_for_the_organisation") : null;
}

/** Whoever is named acts for the organisation and sees all that it has sent: two administrators must want it. */
export function namePerson(
  of: People,
  given: Pick<Naming, "id" | "email" | "name" | "askedBy" | "reason">,
  at: Instant,
): Ruling<Naming, PersonNamingAsked> {
  const refusal = mayNamePerson(of);
  if (refusal !== null) return refusal;
  const { organisation } = of;
  return accept(
    { ...given, organisation, askedAt: at, expiresAt: at.add({ hours: NAMING_WAITS_HOURS }) },
    { type: "PersonNamingAsked", organisation, naming: given.id, reason: given.reason },
  );
}

export function mayConfirmNaming(
  of: Pick<People, "people">,
  naming: Naming | null,
  by: Id<"person">,
  at: Instant,
): Refusal | null {
  if (naming === null || !isAfter(naming.expiresAt, at)) return refuse("naming_is_not_asked_for");
  if (by === naming.askedBy) return refuse("second_administrator_confirms");
  return mayNamePerson(of);
}

/** The invitation goes out with it. */
export function confirmNaming(
  of: People,
  naming: Naming | null,
  { id, by }: { readonly id: Id<"organisation_invitation">; readonly by: Id<"person"> },
  at: Instant,
): Ruling<ColleagueInvitation, PersonNamed> {
  const refusal = mayConfirmNaming(of, naming, by, at);
  if (refusal !== null || naming === null) return refusal ?? refuse("naming_is_not_asked_for");
  const { organisation, email, name, askedBy } = naming;
  return accept(sent({ id, organisation, email, name, invitedBy: by, naming: naming.id }, at), {
    type: "PersonNamed",
    organisation,
    naming: naming.id,
    invitation: id,
    askedBy,
  });
}
