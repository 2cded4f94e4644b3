import type { PeopleEvent } from "#domain/people/events.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";

export const peopleAnnouncements = {
  PersonInvited: { act: "invite-person" },
  InvitationSentAgain: { act: "send-invitation-again" },
  InvitationWithdrawn: { act: "withdraw-invitation" },
  InvitationAccepted: { act: "accept-invitation" },
  AdministratorAppointed: { act: "appoint-administrator" },
  MissionRecorded: { act: "record-mission" },
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
  AddressConfirmed: { act: "confirm-address" },
} as const satisfies AnnouncementsOf<PeopleEvent>;
