import type { Authorities } from "../kit/actor.ts";

export const applicationsAuthorities = {
  "open-call": {
    roles: ["secretariat"],
    reason: "UNODA works on accreditation once silence has passed (letter of 17 December 2021).",
  },
  "extend-call": { roles: ["secretariat"], reason: "The Secretariat administers the deadline." },
  "announce-cut-off": { roles: ["secretariat"], reason: "The Secretariat compiles the lists." },
  "start-application": { roles: ["applicant"], reason: "An organisation applies for itself." },
  "save-application": { roles: ["applicant"], reason: "An organisation applies for itself." },
  "delete-draft": { roles: ["applicant"], reason: "A draft is its organisation's own until it is submitted." },
  "submit-application": { roles: ["applicant"], reason: "An organisation applies for itself." },
  "withdraw-application": { roles: ["applicant"], reason: "An organisation may withdraw what it submitted." },
  "review-changed-record": {
    roles: ["secretariat"],
    reason: "The Secretariat looks at what an organisation changed after it had sent its application.",
  },
  "clear-application": { roles: ["secretariat"], reason: "The Secretariat reviews relevance and competence." },
  "refuse-application": { roles: ["secretariat"], reason: "The Secretariat reviews relevance and competence." },
  "return-application": {
    roles: ["secretariat"],
    reason: "Who reviews says what is missing, where the decision lets an organisation complete it.",
  },
  "extend-time-to-complete": {
    roles: ["secretariat"],
    reason: "Who sent it back may give its organisation longer, while it can still complete it.",
  },
  "complete-application": { roles: ["applicant"], reason: "An organisation completes what it sent." },
  "take-back-clearance": { roles: ["secretariat"], reason: "Until the list is out, a review can be done again." },
  "hold-back-application": { roles: ["secretariat"], reason: "The Secretariat answers for the list that goes out." },
  "release-application": { roles: ["secretariat"], reason: "The Secretariat answers for the list that goes out." },
  "see-own-applications": { roles: ["applicant"], reason: "An organisation sees what it submitted." },
  "see-queue": { roles: ["secretariat"], reason: "The Secretariat reviews all applications." },
} as const satisfies Authorities;
