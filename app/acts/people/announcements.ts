import type { PeopleEvent } from "#domain/people/events.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";

export const peopleAnnouncements = {
  PersonInvited: { act: "invite-person" },
  InvitationAccepted: { act: "accept-invitation" },
  AdministratorAppointed: { act: "appoint-administrator" },
  MissionRecorded: { act: "record-mission" },
} as const satisfies AnnouncementsOf<PeopleEvent>;
