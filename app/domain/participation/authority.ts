import type { Authorities } from "../kit/actor.ts";

export const participationAuthorities = {
  "nominate-representative": { roles: ["applicant"], reason: "An accredited organisation says who comes for it." },
  "change-representative": { roles: ["applicant"], reason: "An accredited organisation says who comes for it." },
  "withdraw-representative": { roles: ["applicant"], reason: "An accredited organisation says who comes for it." },
  "see-own-representatives": { roles: ["applicant"], reason: "An accredited organisation says who comes for it." },
  "see-representatives": { roles: ["secretariat"], reason: "The Secretariat registers who comes to a session." },
  "send-written-input": { roles: ["applicant"], reason: "An accredited organisation sends written inputs." },
  "withdraw-written-input": { roles: ["applicant"], reason: "An accredited organisation sends written inputs." },
  "see-own-written-inputs": { roles: ["applicant"], reason: "An accredited organisation sends written inputs." },
  "see-written-inputs": {
    roles: ["secretariat", "chair"],
    reason: "The Secretariat posts what came in, and the Chair's office knows what came.",
  },
  "post-written-input": { roles: ["secretariat"], reason: "The Secretariat posts what came in." },
  "decline-written-input": { roles: ["secretariat"], reason: "The Secretariat posts what came in." },
} as const satisfies Authorities;
