import type { Trx } from "#db/handles.ts";
import type { Person } from "#db/people/people.ts";
import type { Recipient } from "#db/record/correspondence.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { SecondFactorResetRequest } from "#domain/people/account.ts";
import type { ErasureRequest } from "#domain/people/erasure.ts";
import type {
  AccessAdministratorEnded,
  AccessAdministratorNamed,
  AddressChanged,
  ColleagueJoined,
  ColleagueTakenOff,
  DelegateAccessEnded,
  DelegateInvitationWithdrawn,
  DelegateInvited,
  ErasureWished,
  InvitationAccepted,
  MissionAddressesMended,
  MissionNameCorrected,
  OfficeChanged,
  OrganisationLeft,
  PasskeyAdded,
  PasswordChanged,
  PeopleEvent,
  PersonDeactivated,
  PersonErased,
  PersonErasureAsked,
  PersonInvited,
  PersonReactivated,
  SecondFactorReset,
  SecondFactorResetAsked,
} from "#domain/people/events.ts";
import type { MissionAddressesChanged } from "#emails/people/mission-addresses-changed.tsx";
import type { OfficePeopleChanged } from "#emails/people/office-people-changed.tsx";
import type { AnnouncementsOf } from "../kit/announcement.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";
import type { ToldOfColleague } from "./told-of.ts";
import type { ToldOfOffice } from "./told-of-office.ts";

export const peopleAnnouncements = {
  PersonInvited: { act: "invite-person", tell: tellInvited },
  InvitationSentAgain: { act: "send-invitation-again" },
  InvitationWithdrawn: { act: "withdraw-invitation" },
  InvitationAccepted: { act: "accept-invitation", tell: tellAccepted },
  AdministratorAppointed: { act: "appoint-administrator" },
  MissionRecorded: { act: "record-mission" },
  MissionAddressesMended: { act: "mend-mission-addresses", tell: tellAddressesMended },
  MissionNameCorrected: { act: "correct-mission-name", tell: tellNameCorrected },
  MissionEnded: { act: "end-mission" },
  PersonDeactivated: { act: "deactivate-person", tell: tellTheirOffice },
  PersonReactivated: { act: "reactivate-person", tell: tellTheirOffice },
  OfficeChanged: { act: "change-office", tell: tellBothOffices },
  SignInsRevoked: { act: "revoke-sign-ins" },
  SecondFactorResetAsked: { act: "reset-second-factor", tell: tellResetAsked },
  SecondFactorResetWithdrawn: { act: "withdraw-second-factor-reset" },
  SecondFactorReset: {
    act: ({ role }) =>
      role === "administrator" ? "confirm-second-factor-reset" : "reset-second-factor-on-the-machine",
    tell: tellReset,
  },
  ErasureWished: { act: "wish-for-erasure", tell: tellErasureWished },
  ErasureWishWithdrawn: { act: "withdraw-erasure-wish" },
  PersonErasureAsked: { act: "erase-person", tell: tellErasureAsked },
  PersonErasureWithdrawn: { act: "withdraw-person-erasure" },
  PersonErased: { act: "confirm-person-erasure", tell: tellErased },
  AuditEntriesEmptied: { act: "confirm-person-erasure" },
  AddressChangeAsked: { act: "mend-address" },
  AccountMade: { act: "confirm-address" },
  PersonRenamed: { act: "change-own-name" },
  PersonLanguageChanged: { act: "change-own-language" },
  PersonLettersChanged: { act: "change-own-letters" },
  AddressChanged: { act: "confirm-address", tell: tellFormerAddress },
  PasswordChanged: {
    act: ({ role }: Actor) => (role === "public" ? "reset-password" : "change-own-password"),
    tell: tellOfPassword,
  },
  PasskeyAdded: { act: "add-passkey", tell: tellOfPasskey },
  PasskeyRemoved: { act: "remove-passkey" },
  CalendarAddressMade: { act: "make-calendar-address" },
  CalendarAddressWithdrawn: { act: "withdraw-calendar-address" },
  ColleagueInvited: { act: "invite-colleague" },
  ColleagueInvitationWithdrawn: { act: "withdraw-colleague-invitation" },
  ColleagueJoined: { act: "join-organisation", tell: tellColleagues },
  ColleagueTakenOff: { act: "take-off-colleague", tell: tellWhoWasTakenOff },
  OrganisationLeft: { act: "leave-organisation", tell: tellColleagues },
  PersonNamingAsked: { act: "name-person" },
  PersonNamed: { act: "confirm-person-naming" },
  DelegateInvited: { act: "invite-delegate", tell: tellInvited },
  DelegateInvitationWithdrawn: { act: "withdraw-delegate-invitation", tell: tellInvitationWithdrawn },
  DelegateAccessEnded: { act: "end-delegate-access", tell: tellAccessEnded },
  AccessAdministratorNamed: { act: "name-access-administrator", tell: tellNamed },
  MissionLanguageChanged: { act: "change-mission-language" },
  MissionLettersChanged: { act: "change-mission-letters" },
  AccessAdministratorEnded: {
    act: "end-access-administrator",
    tell: tellRoleEnded,
  },
} as const satisfies AnnouncementsOf<PeopleEvent>;

/** To the address that is left: whoever still reads there learns of it. */
async function tellFormerAddress(
  trx: Trx,
  { now }: Context,
  { type, person, to }: AddressChanged,
  former: Recipient,
): Promise<number> {
  const key = `${type}:${person}:${now.toString()}`;
  return sendLetters(trx, { at: now, eventKey: key, recipients: [former] }, () => ({
    kind: "address-changed",
    data: { to },
  }));
}

async function tellOfPassword(
  trx: Trx,
  { now }: Context,
  { type, person }: PasswordChanged,
  { calendarEnded, ...holder }: Recipient & { readonly calendarEnded: boolean },
): Promise<number> {
  const key = `${type}:${person}:${now.toString()}`;
  return sendLetters(trx, { at: now, eventKey: key, recipients: [holder] }, () => ({
    kind: "password-changed",
    data: { calendarEnded },
  }));
}

async function tellOfPasskey(
  trx: Trx,
  { now }: Context,
  { type, person, name }: PasskeyAdded,
  holder: Recipient,
): Promise<number> {
  const key = `${type}:${person}:${now.toString()}`;
  return sendLetters(trx, { at: now, eventKey: key, recipients: [holder] }, () => ({
    kind: "passkey-added",
    data: { name },
  }));
}

/** The others who act for the organisation learn who does: nobody is let in, or goes, unseen. */
async function tellColleagues(
  trx: Trx,
  { now }: Context,
  { type, person: id }: ColleagueJoined | ColleagueTakenOff | OrganisationLeft,
  { organisation, person, others }: ToldOfColleague,
): Promise<number> {
  const change = type === "ColleagueJoined" ? "joined" : "left";
  const key = `${type}:${id}:${now.toString()}`;
  return sendLetters(trx, { at: now, eventKey: key, recipients: others }, () => ({
    kind: "colleagues-changed",
    data: { organisation, name: person.name, change },
  }));
}

async function tellWhoWasTakenOff(
  trx: Trx,
  context: Context,
  happened: ColleagueTakenOff,
  told: ToldOfColleague,
): Promise<number> {
  const { organisation, person } = told;
  const key = `taken-off:${happened.person}:${context.now.toString()}`;
  const letters = await sendLetters(trx, { at: context.now, eventKey: key, recipients: [person] }, () => ({
    kind: "taken-off",
    data: { organisation },
  }));
  return letters + (await tellColleagues(trx, context, happened, told));
}

/** To those of the office and, of a mission, to its own address: who is let in, by whom, and as what. */
async function tellInvited(
  trx: Trx,
  { now }: Context,
  { type, invitation }: PersonInvited | DelegateInvited,
  told: ToldOfOffice | null,
): Promise<number> {
  return told === null ? 0 : tellOffice(trx, { at: now, eventKey: `${type}:${invitation}`, change: "invited" }, told);
}

async function tellInvitationWithdrawn(
  trx: Trx,
  { now }: Context,
  { type, invitation }: DelegateInvitationWithdrawn,
  told: ToldOfOffice,
): Promise<number> {
  return tellOffice(trx, { at: now, eventKey: `${type}:${invitation}`, change: "withdrawn" }, told);
}

async function tellAccepted(
  trx: Trx,
  { now }: Context,
  { type, invitation }: InvitationAccepted,
  told: ToldOfOffice | null,
): Promise<number> {
  return told === null ? 0 : tellOffice(trx, { at: now, eventKey: `${type}:${invitation}`, change: "joined" }, told);
}

async function tellNamed(
  trx: Trx,
  { now }: Context,
  { type, person }: AccessAdministratorNamed,
  told: ToldOfOffice,
): Promise<number> {
  return tellOffice(trx, { at: now, eventKey: `${type}:${person}:${now.toString()}`, change: "named" }, told);
}

async function tellRoleEnded(
  trx: Trx,
  { now }: Context,
  { type, person }: AccessAdministratorEnded,
  told: ToldOfOffice,
): Promise<number> {
  return tellOffice(trx, { at: now, eventKey: `${type}:${person}:${now.toString()}`, change: "role-ended" }, told);
}

/** The person whose access has ended is told too. */
async function tellAccessEnded(
  trx: Trx,
  { now }: Context,
  { type, person }: DelegateAccessEnded,
  { language, ...told }: ToldOfOffice & { readonly language: string },
): Promise<number> {
  const eventKey = `${type}:${person}:${now.toString()}`;
  const { name, email } = told.about;
  const own = await sendLetters(
    trx,
    { at: now, eventKey: `own-${eventKey}`, recipients: [{ person, name, email, language }] },
    () => ({ kind: "mission-access-ended", data: { office: told.office } }),
  );
  return own + (await tellOffice(trx, { at: now, eventKey, change: "ended" }, told));
}

/** An administrator ends somebody's access, or gives it back: those for whom they act learn it from the portal. */
async function tellTheirOffice(
  trx: Trx,
  { now }: Context,
  { type, person }: PersonDeactivated | PersonReactivated,
  told: ToldOfOffice | null,
): Promise<number> {
  if (told === null) return 0;
  const change = type === "PersonDeactivated" ? "ended" : "let-in";
  return tellOffice(trx, { at: now, eventKey: `${type}:${person}:${now.toString()}`, change }, told);
}

async function tellBothOffices(
  trx: Trx,
  { now }: Context,
  { type, person }: OfficeChanged,
  { from, to }: { readonly from: ToldOfOffice | null; readonly to: ToldOfOffice | null },
): Promise<number> {
  const eventKey = `${type}:${person}:${now.toString()}`;
  const left =
    from === null ? 0 : await tellOffice(trx, { at: now, eventKey: `left-${eventKey}`, change: "ended" }, from);
  return left + (to === null ? 0 : await tellOffice(trx, { at: now, eventKey, change: "let-in" }, to));
}

async function tellOffice(
  trx: Trx,
  { at, eventKey, change }: { at: Context["now"]; eventKey: string; change: OfficePeopleChanged["change"] },
  { recipients, office, desk, about: { name, email }, part, by }: ToldOfOffice,
): Promise<number> {
  return sendLetters(trx, { at, eventKey, recipients }, () => ({
    kind: "office-people-changed",
    data: { office, desk, change, name, email, part, by: by === null ? null : { name: by.name, role: by.role } },
  }));
}

/** To every address that letters went to until now, and to those who act for the mission: nobody turns a State's letters to themselves unseen. */
async function tellAddressesMended(
  trx: Trx,
  { now }: Context,
  { type, mission }: MissionAddressesMended,
  {
    recipients,
    ...data
  }: MissionAddressesChanged & {
    /** With the former addresses. */
    readonly recipients: readonly Recipient[];
  },
): Promise<number> {
  const eventKey = `${type}:${mission}:${now.toString()}`;
  return sendLetters(trx, { at: now, eventKey, recipients }, () => ({ kind: "mission-addresses-changed", data }));
}

/** To the addresses of the mission, and to those who act for it: under which name a State stands is not changed unseen. */
async function tellNameCorrected(
  trx: Trx,
  { now }: Context,
  { type, mission, changes: [{ before, after }] }: MissionNameCorrected,
  { by, recipients }: { readonly by: string; readonly recipients: readonly Recipient[] },
): Promise<number> {
  const eventKey = `${type}:${mission}:${now.toString()}`;
  const letter = { kind: "mission-name-corrected", data: { by, before, after } } as const;
  return sendLetters(trx, { at: now, eventKey, recipients }, () => letter);
}

/** To the other administrators, of whom one must agree within the day, and to the person: whoever did not ask for it can say so. */
async function tellResetAsked(
  trx: Trx,
  { now }: Context,
  { type, reason }: SecondFactorResetAsked,
  {
    person,
    by,
    others,
    request: { id, expiresAt },
  }: {
    readonly person: Person;
    readonly by: string;
    readonly others: readonly Person[];
    readonly request: Pick<SecondFactorResetRequest, "id" | "expiresAt">;
  },
): Promise<number> {
  const until = expiresAt.toString();
  const eventKey = `${type}:${id}`;
  const asked = await sendLetters(trx, { at: now, eventKey, recipients: others.map(recipientOf) }, () => ({
    kind: "second-factor-reset-asked",
    data: { person: person.id, name: person.name, email: person.email, by, reason, until },
  }));
  return (
    asked +
    (await sendLetters(trx, { at: now, eventKey: `own-${eventKey}`, recipients: [recipientOf(person)] }, () => ({
      kind: "own-second-factor-reset-asked",
      data: { by, until },
    })))
  );
}

/** To whom it was taken from: with one factor less, whoever knows the password comes in. */
async function tellReset(
  trx: Trx,
  { now }: Context,
  { type, person }: SecondFactorReset,
  holder: Person,
): Promise<number> {
  const eventKey = `${type}:${person}:${now.toString()}`;
  return sendLetters(trx, { at: now, eventKey, recipients: [recipientOf(holder)] }, () => ({
    kind: "second-factor-reset",
    data: {},
  }));
}

/** To the administrators, without a name: the page that it leads to has it. */
async function tellErasureWished(
  trx: Trx,
  { now }: Context,
  { type, person }: ErasureWished,
  administrators: readonly Person[],
): Promise<number> {
  const eventKey = `${type}:${person}:${now.toString()}`;
  return sendLetters(trx, { at: now, eventKey, recipients: administrators.map(recipientOf) }, () => ({
    kind: "erasure-asked",
    data: { person, asked: null },
  }));
}

/** To the other administrators, of whom one must agree. */
async function tellErasureAsked(
  trx: Trx,
  { now }: Context,
  { type, person, reason }: PersonErasureAsked,
  {
    by,
    others,
    request: { id, expiresAt },
  }: {
    readonly by: string;
    readonly others: readonly Person[];
    readonly request: Pick<ErasureRequest, "id" | "expiresAt">;
  },
): Promise<number> {
  return sendLetters(trx, { at: now, eventKey: `${type}:${id}`, recipients: others.map(recipientOf) }, () => ({
    kind: "erasure-asked",
    data: { person, asked: { by, reason, until: expiresAt.toString() } },
  }));
}

/** The last letter: its own address is forgotten when it has left. */
async function tellErased(
  trx: Trx,
  { now }: Context,
  { type, person }: PersonErased,
  erased: Recipient,
): Promise<number> {
  return sendLetters(trx, { at: now, eventKey: `${type}:${person}`, recipients: [erased] }, () => ({
    kind: "person-erased",
    data: {},
  }));
}

function recipientOf({ id, name, email, language }: Person): Recipient {
  return { person: id, name, email, language };
}
