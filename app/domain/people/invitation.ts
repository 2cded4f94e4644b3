import type { Role } from "../kit/actor.ts";
import { type Instant, isAfter } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type {
  AdministratorAppointed,
  InvitationAccepted,
  InvitationSentAgain,
  InvitationWithdrawn,
  PersonInvited,
} from "./events.ts";

/** An office that is offered to somebody: there is no other way into one. */
export interface Invitation {
  readonly id: Id<"invitation">;
  readonly email: string;
  readonly role: Exclude<Role, "public" | "clock" | "applicant">;
  /** For the role mission only. */
  readonly mission: Id<"mission"> | null;
  /** The process that is presided over, for the role chair only. */
  readonly process: Id<"process"> | null;
  /** For the role mission: neither objects nor breaks silence. */
  readonly readsOnly: boolean;
  /** For the role mission: looks after its people. */
  readonly accessAdministrator: boolean;
  /** The mission whose access administrator invites; null for the administrators of the portal. */
  readonly fromMission: Id<"mission"> | null;
  readonly expiresAt: Instant;
  readonly acceptedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
}

/** Its first fields, before it is sent. */
type Offer = Omit<Invitation, "expiresAt" | "acceptedAt" | "withdrawnAt">;

/**
 * What is known of the address. An account whose address nobody has verified is nobody's yet: it can neither be signed in to
 * nor stand in the way of an invitation.
 */
export type AccountOfAddress = "none" | "unverified" | "verified";

const INVITATION_LASTS_HOURS = 7 * 24;

/**
 * By an administrator of the portal.
 *
 * @param waiting - an earlier invitation of the address, which the new one replaces: one of theirs is valid at a time.
 */
export function invitePerson(
  offer: Omit<Offer, "fromMission">,
  account: AccountOfAddress,
  waiting: Id<"invitation"> | null,
  at: Instant,
): Ruling<Invitation, PersonInvited> {
  if (account === "verified") return refuse("address_has_an_account");
  return accept(sent({ ...offer, fromMission: null }, at), {
    type: "PersonInvited",
    invitation: offer.id,
    role: offer.role,
    replaces: waiting,
  });
}

export function sent(offer: Offer, at: Instant): Invitation {
  return { ...offer, expiresAt: at.add({ hours: INVITATION_LASTS_HOURS }), acceptedAt: null, withdrawnAt: null };
}

export function mayWithdrawInvitation({
  acceptedAt,
  withdrawnAt,
}: Pick<Invitation, "acceptedAt" | "withdrawnAt">): Refusal | null {
  if (acceptedAt !== null) return refuse("invitation_already_accepted");
  return withdrawnAt === null ? null : refuse("invitation_was_withdrawn");
}

export function withdrawInvitation(
  invitation: Invitation,
  reason: string,
  at: Instant,
): Ruling<Invitation, InvitationWithdrawn> {
  const refusal = mayWithdrawInvitation(invitation);
  if (refusal !== null) return refusal;
  return accept({ ...invitation, withdrawnAt: at }, { type: "InvitationWithdrawn", invitation: invitation.id, reason });
}

/** The link in the earlier letter works no longer. One that has expired is sent again too. */
export function sendInvitationAgain(
  invitation: Invitation,
  { id, reason }: { readonly id: Id<"invitation">; readonly reason: string },
  account: AccountOfAddress,
  at: Instant,
): Ruling<Invitation, InvitationSentAgain> {
  const refusal = mayWithdrawInvitation(invitation);
  if (refusal !== null) return refusal;
  if (account === "verified") return refuse("address_has_an_account");
  const { email, role, mission, process, readsOnly, accessAdministrator } = invitation;
  return accept(sent({ id, email, role, mission, process, readsOnly, accessAdministrator, fromMission: null }, at), {
    type: "InvitationSentAgain",
    invitation: id,
    replaces: invitation.id,
    reason,
  });
}

/** Whether it is good at the instant: what is opened is told so before a name and a password are asked for. */
export function mayAcceptInvitation(
  { acceptedAt, withdrawnAt, expiresAt }: Pick<Invitation, "acceptedAt" | "withdrawnAt" | "expiresAt">,
  at: Instant,
): Refusal | null {
  if (acceptedAt !== null) return refuse("invitation_already_accepted");
  if (withdrawnAt !== null) return refuse("invitation_was_withdrawn");
  return isAfter(at, expiresAt) ? refuse("invitation_has_expired") : null;
}

export function acceptInvitation(
  invitation: Invitation,
  account: AccountOfAddress,
  person: Id<"person">,
  at: Instant,
): Ruling<Invitation, InvitationAccepted> {
  const refusal = mayAcceptInvitation(invitation, at);
  if (refusal !== null) return refusal;
  if (account === "verified") return refuse("address_has_an_account");
  return accept({ ...invitation, acceptedAt: at }, { type: "InvitationAccepted", invitation: invitation.id, person });
}

/** Whoever runs the machine appoints the first administrator; all others are invited. */
export function appointAdministrator(
  person: Id<"person">,
  account: AccountOfAddress,
  administrators: number,
): Ruling<Id<"person">, AdministratorAppointed> {
  if (administrators > 0) return refuse("there_is_an_administrator");
  if (account !== "none") return refuse("address_has_an_account");
  return accept(person, { type: "AdministratorAppointed", person });
}
