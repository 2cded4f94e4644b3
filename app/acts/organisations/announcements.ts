import type { OrganisationsEvent } from "#domain/organisations/events.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";

export const organisationsAnnouncements = {
  OrganisationRecorded: { act: "save-organisation" },
} as const satisfies AnnouncementsOf<OrganisationsEvent>;
