import { type Instant, isAfter } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type {
  AddressChangeAsked,
  AddressChanged,
  OfficeChanged,
  PersonDeactivated,
  PersonReactivated,
  SecondFactorReset,
  SecondFactorResetAsked,
  SecondFactorResetWithdrawn,
  SignInsRevoked,
} from "./events.ts";
import type { AccountOfAddress, Invitation } from "./invitation.ts";

/** What somebody acts as. */
export type HeldOffice = Pick<Invitation, "role" | "mission" | "process" | "readsOnly" | "accessAdministrator">;

/** Somebody who can sign in, as far as an administrator's acts are concerned with them. */
export interface Account {
  readonly id: Id<"person">;
  readonly email: string;
  readonly office: HeldOffice | { readonly role: "applicant" };
  readonly secondFactor: boolean;
  readonly deactivatedAt: Instant | null;
  /** Nothing is left of the account but its id. */
  readonly erased: boolean;
}

/** Whose account is before whom. */
export interface Administered {
  readonly account: Account;
  /** The administrator who acts. */
  readonly by: Id<"person">;
  /** How many others are administrators and may sign in. */
  readonly otherAdministrators: number;
  /** Whether the mission for which they acted has ended. */
  readonly missionEnded: boolean;
}

/** Nobody loosens what binds themselves, and a portal without an administrator could give no access to anybody. */
function mayTakeFrom({ account, by, otherAdministrators }: Administered): Refusal | null {
  if (account.erased) return refuse("person_is_erased");
  if (account.id === by) return refuse("nobody_administers_themselves");
  if (account.office.role === "administrator" && otherAdministrators === 0) return refuse("an_administrator_remains");
  return null;
}

export function mayDeactivate(administered: Administered): Refusal | null {
  if (administered.account.deactivatedAt !== null) return refuse("person_is_deactivated");
  return mayTakeFrom(administered);
}

/** Access ends at once. What the person did stays on record under their name. */
export function deactivate(
  administered: Administered,
  reason: string,
  at: Instant,
): Ruling<Account, PersonDeactivated> {
  const refusal = mayDeactivate(administered);
  if (refusal !== null) return refusal;
  const { account } = administered;
  return accept({ ...account, deactivatedAt: at }, { type: "PersonDeactivated", person: account.id, reason });
}

/** A mission that has ended has nobody who acts for it: who did is given another office first. */
export function mayReactivate({ account, missionEnded }: Administered): Refusal | null {
  if (account.erased) return refuse("person_is_erased");
  if (account.deactivatedAt === null) return refuse("person_is_active");
  return missionEnded ? refuse("mission_has_ended") : null;
}

export function reactivate(administered: Administered, reason: string): Ruling<Account, PersonReactivated> {
  const refusal = mayReactivate(administered);
  if (refusal !== null) return refusal;
  const { account } = administered;
  return accept({ ...account, deactivatedAt: null }, { type: "PersonReactivated", person: account.id, reason });
}

/** Whoever acts for an organisation has chosen so, and is invited into an office under another address. */
export function mayChangeOffice(administered: Administered): Refusal | null {
  if (administered.account.office.role === "applicant") return refuse("applicant_holds_no_office");
  return mayTakeFrom(administered);
}

export function changeOffice(
  administered: Administered,
  office: HeldOffice,
  reason: string,
): Ruling<Account, OfficeChanged> {
  const refusal = mayChangeOffice(administered);
  if (refusal !== null) return refusal;
  const { account } = administered;
  const former = account.office;
  if (former.role === "applicant") return refuse("applicant_holds_no_office");
  if (
    former.role === office.role &&
    former.mission === office.mission &&
    former.process === office.process &&
    former.readsOnly === office.readsOnly &&
    former.accessAdministrator === office.accessAdministrator
  )
    return refuse("office_is_the_same");
  return accept(
    { ...account, office },
    { type: "OfficeChanged", person: account.id, reason, formerOffice: former, office },
  );
}

/** Anybody's, one's own too: a browser that was left open is closed. */
export function revokeSignIns({ account }: Administered, reason: string): Ruling<Account, SignInsRevoked> {
  return accept(account, { type: "SignInsRevoked", person: account.id, reason });
}

export interface SecondFactorResetRequest {
  readonly id: Id<"second_factor_reset">;
  readonly person: Id<"person">;
  readonly askedBy: Id<"person">;
  readonly reason: string;
  readonly askedAt: Instant;
  readonly expiresAt: Instant;
}

const RESET_WAITS_HOURS = 24;

export function mayAskForReset({ account, by }: Administered): Refusal | null {
  if (account.id === by) return refuse("nobody_administers_themselves");
  return account.secondFactor ? null : refuse("person_has_no_second_factor");
}

/** Without the second factor a password is enough: two administrators must want it. */
export function askForReset(
  administered: Administered,
  { id, reason }: { readonly id: Id<"second_factor_reset">; readonly reason: string },
  at: Instant,
): Ruling<SecondFactorResetRequest, SecondFactorResetAsked> {
  const refusal = mayAskForReset(administered);
  if (refusal !== null) return refusal;
  const { account, by } = administered;
  return accept(
    {
      id,
      person: account.id,
      askedBy: by,
      reason,
      askedAt: at,
      expiresAt: at.add({ hours: RESET_WAITS_HOURS }),
    },
    { type: "SecondFactorResetAsked", person: account.id, reason },
  );
}

export function mayConfirmReset(
  administered: Administered,
  request: SecondFactorResetRequest | null,
  at: Instant,
): Refusal | null {
  if (request === null || !isAfter(request.expiresAt, at)) return refuse("reset_is_not_asked_for");
  if (administered.by === request.askedBy) return refuse("second_administrator_confirms");
  return mayAskForReset(administered);
}

export function confirmReset(
  administered: Administered,
  request: SecondFactorResetRequest | null,
  reason: string,
  at: Instant,
): Ruling<Account, SecondFactorReset> {
  const refusal = mayConfirmReset(administered, request, at);
  if (refusal !== null) return refusal;
  const { account } = administered;
  return accept(
    { ...account, secondFactor: false },
    { type: "SecondFactorReset", person: account.id, reason, askedBy: request?.askedBy ?? null },
  );
}

/** By any administrator but the person whose it is: whoever asked, and whoever finds that it should not be. */
export function mayWithdrawReset(
  { account, by }: Administered,
  request: SecondFactorResetRequest | null,
  at: Instant,
): Refusal | null {
  if (request === null || !isAfter(request.expiresAt, at)) return refuse("reset_is_not_asked_for");
  return account.id === by ? refuse("nobody_administers_themselves") : null;
}

export function withdrawReset(
  administered: Administered,
  request: SecondFactorResetRequest | null,
  reason: string,
  at: Instant,
): Ruling<Account, SecondFactorResetWithdrawn> {
  const refusal = mayWithdrawReset(administered, request, at);
  if (refusal !== null) return refusal;
  const { account } = administered;
  return accept(account, { type: "SecondFactorResetWithdrawn", person: account.id, reason });
}

/**
 * By whoever runs the machine: for an administrator, so that the way back never ends with those who are locked out (another PORTAL_SECRET takes every
 * second factor at once), and for somebody else where there are not two administrators.
 */
export function resetOnTheMachine(
  { account, otherAdministrators }: Pick<Administered, "account" | "otherAdministrators">,
  reason: string,
): Ruling<Account, SecondFactorReset> {
  if (!account.secondFactor) return refuse("person_has_no_second_factor");
  if (account.office.role !== "administrator" && otherAdministrators >= 2)
    return refuse("two_administrators_can_reset");
  return accept(
    { ...account, secondFactor: false },
    { type: "SecondFactorReset", person: account.id, reason, askedBy: null },
  );
}

export interface AddressChange {
  readonly id: Id<"address_change">;
  readonly person: Id<"person">;
  readonly email: string;
  readonly expiresAt: Instant;
  readonly confirmedAt: Instant | null;
}

const ADDRESS_LINK_WORKS_HOURS = 3 * 24;

/** An address is somebody's when a letter has reached them there: until then everything stays as it was. */
export function mendAddress(
  { account }: Administered,
  { id, email, reason }: { readonly id: Id<"address_change">; readonly email: string; readonly reason: string },
  known: AccountOfAddress,
  at: Instant,
): Ruling<AddressChange, AddressChangeAsked> {
  if (account.erased) return refuse("person_is_erased");
  if (email.toLowerCase() === account.email.toLowerCase()) return refuse("address_is_the_same");
  if (known !== "none") return refuse("address_has_an_account");
  return accept(
    { id, person: account.id, email, expiresAt: at.add({ hours: ADDRESS_LINK_WORKS_HOURS }), confirmedAt: null },
    { type: "AddressChangeAsked", person: account.id, reason, email },
  );
}

export interface MendedAddress {
  readonly change: AddressChange;
  /** The person's latest change: what was asked for before it counts no longer. */
  readonly latest: Id<"address_change">;
  readonly account: { readonly email: string; readonly bannedAt: Instant | null };
  readonly known: AccountOfAddress;
}

export function confirmMendedAddress(
  { change, latest, account, known }: MendedAddress,
  at: Instant,
): Ruling<AddressChange, AddressChanged> {
  if (change.confirmedAt !== null || change.id !== latest || !isAfter(change.expiresAt, at))
    return refuse("address_link_is_over");
  if (account.bannedAt !== null) return refuse("person_is_deactivated");
  if (known !== "none") return refuse("address_has_an_account");
  return accept(
    { ...change, confirmedAt: at },
    { type: "AddressChanged", person: change.person, from: account.email, to: change.email.toLowerCase() },
  );
}
