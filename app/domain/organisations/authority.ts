import type { Authorities } from "../kit/actor.ts";

export const organisationsAuthorities = {
  "save-organisation": { roles: ["applicant"], reason: "An organisation keeps its own record." },
  "open-register": { roles: ["secretariat"], reason: "The Secretariat verifies what organisations claim." },
  "import-register-edition": {
    roles: ["secretariat"],
    reason: "The Secretariat keeps the registers as they are published.",
  },
  "draw-register-edition": { roles: ["secretariat"], reason: "The Secretariat keeps the record of past processes." },
  "see-registers": {
    roles: ["secretariat", "chair"],
    reason: "The office that rules on a claim verifies it against a register.",
  },
} as const satisfies Authorities;
