import type { Authorities } from "../kit/actor.ts";

export const accreditationAuthorities = {
  "suspend-accreditation": { roles: ["secretariat", "chair"], reason: "As the decision in force provides." },
  "reinstate-accreditation": { roles: ["secretariat", "chair"], reason: "As the decision in force provides." },
  "withdraw-accreditation": { roles: ["secretariat", "chair"], reason: "As the decision in force provides." },
  "confirm-withdrawal": { roles: ["secretariat", "chair"], reason: "A second person answers for what ends for good." },
  "discard-withdrawal": {
    roles: ["secretariat", "chair"],
    reason: "What was entered wrongly is taken away before it says anything.",
  },
  "record-defaults": { roles: ["clock"], reason: "The text says what it means that nobody ruled in time." },
  "request-name-change": { roles: ["applicant"], reason: "An accredited organisation says what it is called now." },
  "confirm-name-change": { roles: ["secretariat"], reason: "The Secretariat keeps the list of the accredited." },
  "decline-name-change": { roles: ["secretariat"], reason: "The Secretariat keeps the list of the accredited." },
  "see-name-changes": { roles: ["secretariat"], reason: "The Secretariat keeps the list of the accredited." },
  "see-outcomes": {
    roles: ["secretariat", "chair"],
    reason: "The Secretariat and the Chair keep the record of outcomes.",
  },
} as const satisfies Authorities;
