import type { DemonstrationEvent } from "#domain/demonstration/events.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";

export const demonstrationAnnouncements = {
  ClockMoved: { act: "move-clock" },
} as const satisfies AnnouncementsOf<DemonstrationEvent>;
