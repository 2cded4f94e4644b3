import type { OrganisationsEvent } from "#domain/organisations/events.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";

export const organisationsAnnouncements = {
  OrganisationRecorded: { act: "save-organisation" },
  RegisterOpened: { act: "open-register" },
  RegisterEditionImported: { act: "import-register-edition" },
  RegisterEditionDrawn: { act: "draw-register-edition" },
} as const satisfies AnnouncementsOf<OrganisationsEvent>;
