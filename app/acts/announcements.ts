import { accreditationAnnouncements } from "./accreditation/announcements.ts";
import { applicationsAnnouncements } from "./applications/announcements.ts";
import { chairLettersAnnouncements } from "./chair-letters/announcements.ts";
import { demonstrationAnnouncements } from "./demonstration/announcements.ts";
import { modalitiesAnnouncements } from "./modalities/announcements.ts";
import { objectionsAnnouncements } from "./objections/announcements.ts";
import { organisationsAnnouncements } from "./organisations/announcements.ts";
import { papersAnnouncements } from "./papers/announcements.ts";
import { participationAnnouncements } from "./participation/announcements.ts";
import { peopleAnnouncements } from "./people/announcements.ts";
import { processAnnouncements } from "./process/announcements.ts";
import { recordAnnouncements } from "./record/announcements.ts";

/** Each event, the act it comes from, and who gets which letter, by chapter. */
export const announcements = {
  ...processAnnouncements,
  ...modalitiesAnnouncements,
  ...organisationsAnnouncements,
  ...applicationsAnnouncements,
  ...objectionsAnnouncements,
  ...accreditationAnnouncements,
  ...participationAnnouncements,
  ...papersAnnouncements,
  ...chairLettersAnnouncements,
  ...peopleAnnouncements,
  ...recordAnnouncements,
  ...demonstrationAnnouncements,
} as const;
