import type { ProcessEvent } from "#domain/process/events.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";

export const processAnnouncements = {
  ProcessOpened: { act: "open-process" },
  SessionScheduled: { act: "schedule-session" },
  BodyNamed: { act: "name-body" },
  MemberSeated: { act: "seat-member" },
  MembershipEnded: { act: "end-membership" },
} as const satisfies AnnouncementsOf<ProcessEvent>;
