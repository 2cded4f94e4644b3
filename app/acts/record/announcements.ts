import type { RecordEvent } from "#domain/record/events.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";

export const recordAnnouncements = {
  LetterRetried: { act: "retry-letter" },
  LettersRetried: { act: "retry-letters" },
  LetterSeen: { act: "see-letter" },
} as const satisfies AnnouncementsOf<RecordEvent>;
