import type { Trx } from "#db/handles.ts";
import type { Recipient } from "#db/record/correspondence.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type {
  AddressChanged,
  ColleagueJoined,
  ColleagueTakenOff,
  OrganisationLeft,
  PasskeyAdded,
  PasswordChanged,
  PeopleEvent,
} from "#domain/people/events.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";
import type { ToldOfColleague } from "./told-of.ts";

export const peopleAnnouncements = {
  PersonInvited: { act: "invite-person" },
  InvitationSentAgain: { act: "send-invitation-again" },
  InvitationWithdrawn: { act: "withdraw-invitation" },
  InvitationAccepted: { act: "accept-invitation" },
  AdministratorAppointed: { act: "appoint-administrator" },
  MissionRecorded: { act: "record-mission" },
  MissionAddressesMended: { act: "mend-mission-addresses" },
  PersonDeactivated: { act: "deactivate-person" },
  PersonReactivated: { act: "reactivate-person" },
  OfficeChanged: { act: "change-office" },
  SignInsRevoked: { act: "revoke-sign-ins" },
  SecondFactorResetAsked: { act: "reset-second-factor" },
  SecondFactorReset: {
    act: ({ role }) =>
      role === "administrator" ? "confirm-second-factor-reset" : "reset-second-factor-on-the-machine",
  },
  AddressChangeAsked: { act: "mend-address" },
  AccountMade: { act: "confirm-address" },
  PersonRenamed: { act: "change-own-name" },
  PersonLanguageChanged: { act: "change-own-language" },
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
