import type { Authorities } from "../kit/actor.ts";

export const participationAuthorities = {
  "nominate-representative": { roles: ["applicant"], reason: "An accredited organisation says who comes for it." },
  "change-representative": { roles: ["applicant"], reason: "An accredited organisation says who comes for it." },
  "withdraw-representative": { roles: ["applicant"], reason: "An accredited organisation says who comes for it." },
  "see-own-representatives": { roles: ["applicant"], reason: "An accredited organisation says who comes for it." },
  "see-representatives": { roles: ["secretariat"], reason: "The Secretariat registers who comes to a session." },
} as const satisfies Authorities;
