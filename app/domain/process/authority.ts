import type { Authorities } from "../kit/actor.ts";

export const processAuthorities = {
  "open-process": { roles: ["secretariat"], reason: "The Secretariat services the process from its mandate on." },
  "end-mandate": { roles: ["secretariat"], reason: "The Secretariat enters the document that ends the mandate." },
  "schedule-session": { roles: ["secretariat"], reason: "The Secretariat keeps the calendar of meetings." },
  "move-session": { roles: ["secretariat"], reason: "The Secretariat keeps the calendar of meetings." },
  "confirm-session": { roles: ["secretariat"], reason: "The Secretariat keeps the calendar of meetings." },
  "cancel-session": { roles: ["secretariat"], reason: "The Secretariat keeps the calendar of meetings." },
  "correct-session": { roles: ["secretariat"], reason: "The Secretariat keeps the calendar of meetings." },
  "give-session-link": { roles: ["secretariat"], reason: "The Secretariat services the meetings, also online." },
  "draft-programme": {
    roles: ["secretariat"],
    reason: "The Secretariat prepares the programme of work with the Chair.",
  },
  "publish-programme": {
    roles: ["secretariat"],
    reason: "The Secretariat publishes the programme of work on behalf of the Chair.",
  },
  "record-holidays": { roles: ["secretariat"], reason: "The Secretariat enters the circular that sets the holidays." },
  "record-outage": { roles: ["secretariat"], reason: "The Secretariat keeps the register of outages." },
  "withdraw-outage": { roles: ["secretariat"], reason: "The Secretariat keeps the register of outages." },
  "see-calendars": {
    roles: ["secretariat"],
    reason: "The Secretariat keeps the calendars by which windows are counted.",
  },
  "name-body": { roles: ["secretariat"], reason: "The Secretariat services the bodies of the process." },
  "seat-member": { roles: ["secretariat"], reason: "The Secretariat keeps the membership of bodies, by document." },
  "end-membership": { roles: ["secretariat"], reason: "The Secretariat keeps the membership of bodies, by document." },
  "see-bodies": { roles: ["secretariat"], reason: "The Secretariat services the bodies of the process." },
  "see-own-process": { roles: ["chair"], reason: "The Chair follows the process that the Chair presides over." },
} as const satisfies Authorities;
