import type { ProcessEvent } from "#domain/process/events.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";

export const processAnnouncements = {
  ProcessOpened: { act: "open-process" },
  SessionScheduled: { act: "schedule-session" },
  OutageRecorded: { act: "record-outage" },
  HolidaysRecorded: { act: "record-holidays" },
} as const satisfies AnnouncementsOf<ProcessEvent>;
