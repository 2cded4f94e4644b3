import type { Authorities } from "../kit/actor.ts";

export const applicationsAuthorities = {
  "open-call": {
    roles: ["secretariat"],
    reason: "UNODA works on accreditation once silence has passed (letter of 17 December 2021).",
  },
  "extend-call": { roles: ["secretariat"], reason: "The Secretariat administers the deadline." },
  "withdraw-call": { roles: ["secretariat"], reason: "Who opens a call takes it back before it opens." },
  "correct-call": { roles: ["secretariat"], reason: "Who opens a call corrects what it is called." },
  "announce-cut-off": { roles: ["secretariat"], reason: "The Secretariat compiles the lists." },
  "start-application": { roles: ["applicant"], reason: "An organisation applies for itself." },
  "save-application": { roles: ["applicant"], reason: "An organisation applies for itself." },
  "delete-draft": { roles: ["applicant"], reason: "A draft is its organisation's own until it is submitted." },
  "add-document": { roles: ["applicant"], reason: "An organisation encloses what its decision requires." },
  "remove-document": { roles: ["applicant"], reason: "An organisation encloses what its decision requires." },
  "see-document": {
    roles: ["applicant", "secretariat", "chair", "mission"],
    reason: "An organisation reads its own, an office what it rules on, a mission what is circulated to it.",
  },
  "submit-application": { roles: ["applicant"], reason: "An organisation applies for itself." },
  "change-class": { roles: ["applicant"], reason: "An organisation chooses its class until the call closes." },
  "change-answers": {
    roles: ["applicant"],
    reason: "An organisation puts right what it sent until the call closes.",
  },
  "withdraw-application": { roles: ["applicant"], reason: "An organisation may withdraw what it submitted." },
  "review-changed-record": {
    roles: ["secretariat", "chair"],
    reason: "Who rules looks at what an organisation changed after it had sent its application.",
  },
  "clear-application": { roles: ["secretariat", "chair"], reason: "The office that the stage names rules." },
  "refuse-application": { roles: ["secretariat", "chair"], reason: "The office that the stage names rules." },
  "return-application": {
    roles: ["secretariat", "chair"],
    reason: "Who reviews says what is missing, where the decision lets an organisation complete it.",
  },
  "extend-time-to-complete": {
    roles: ["secretariat", "chair"],
    reason: "Who sent it back may give its organisation longer, while it can still complete it.",
  },
  "complete-application": { roles: ["applicant"], reason: "An organisation completes what it sent." },
  "take-back-clearance": {
    roles: ["secretariat", "chair"],
    reason: "Until the list is out, who reviewed can do it again.",
  },
  "take-back-refusal": {
    roles: ["secretariat", "chair"],
    reason: "Who refused by mistake, or has been shown better, reviews again.",
  },
  "take-back-return": {
    roles: ["secretariat", "chair"],
    reason: "Who sent it back by mistake says so, while its organisation can still complete it.",
  },
  "hold-back-application": {
    roles: ["secretariat", "chair"],
    reason: "Who cleared answers for what goes on the list.",
  },
  "release-application": { roles: ["secretariat", "chair"], reason: "Who cleared answers for what goes on the list." },
  "see-own-applications": { roles: ["applicant"], reason: "An organisation sees what it submitted." },
  "see-queue": {
    roles: ["secretariat", "chair"],
    reason:
      "The Secretariat reads all applications, a Chair those of its process where the decision has the Chair rule.",
  },
  "assign-applications": {
    roles: ["secretariat"],
    reason: "The officers share the work of their desk among themselves.",
  },
  "write-desk-note": { roles: ["secretariat"], reason: "The officers write to one another what the desk must know." },
  "send-inquiry": {
    roles: ["applicant", "secretariat"],
    reason: "An organisation and the Secretariat ask one another about its application.",
  },
  "reply-to-inquiry": {
    roles: ["applicant", "secretariat"],
    reason: "What one of them asks the other answers.",
  },
  "see-waiting-inquiries": { roles: ["secretariat"], reason: "The officers see what waits for an answer." },
  "look-up-organisation": {
    roles: ["secretariat"],
    reason: "The Secretariat checks what it is told against public directories.",
  },
  "see-look-ups": {
    roles: ["secretariat"],
    reason: "The Secretariat checks what it is told against public directories.",
  },
  "import-consolidated-list": {
    roles: ["secretariat"],
    reason: "The Secretariat looks at likenesses with the list of the Security Council.",
  },
  "see-consolidated-list": {
    roles: ["secretariat"],
    reason: "The Secretariat looks at likenesses with the list of the Security Council.",
  },
  "note-likeness": {
    roles: ["secretariat"],
    reason: "The Secretariat looks at likenesses with the list of the Security Council.",
  },
  "see-desk-notes": { roles: ["secretariat"], reason: "The officers write to one another what the desk must know." },
  "recuse-from-application": {
    roles: ["secretariat", "chair"],
    reason: "Who has a part in an application leaves it to somebody else.",
  },
  "save-view": {
    roles: ["secretariat", "chair"],
    reason: "Who works through the queue comes back to the lists of it that they need.",
  },
  "remove-view": { roles: ["secretariat", "chair"], reason: "A saved view is its reader's own." },
  "see-prepared-rulings": {
    roles: ["secretariat", "chair"],
    reason: "Who rules sees what its own office has prepared.",
  },
  "prepare-ruling": { roles: ["secretariat", "chair"], reason: "Who rules may prepare what it will rule." },
  "prepare-clearances": {
    roles: ["secretariat", "chair"],
    reason: "Who may prepare one clearance may prepare several, each by its own rule.",
  },
  "discard-prepared-ruling": {
    roles: ["secretariat", "chair"],
    reason: "What is prepared binds nobody in its office.",
  },
  "release-prepared-rulings": {
    roles: ["secretariat", "chair"],
    reason: "Who releases rules: the office that the stage names.",
  },
  "see-all-applications": { roles: ["secretariat"], reason: "The Secretariat runs the rounds of every process." },
} as const satisfies Authorities;
