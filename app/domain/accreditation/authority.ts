import type { Authorities } from "../kit/actor.ts";

export const accreditationAuthorities = {
  "suspend-accreditation": { roles: ["secretariat", "chair"], reason: "As the decision in force provides." },
  "reinstate-accreditation": { roles: ["secretariat", "chair"], reason: "As the decision in force provides." },
  "withdraw-accreditation": { roles: ["secretariat", "chair"], reason: "As the decision in force provides." },
  "see-outcomes": {
    roles: ["secretariat", "chair"],
    reason: "The Secretariat and the Chair keep the record of outcomes.",
  },
} as const satisfies Authorities;
