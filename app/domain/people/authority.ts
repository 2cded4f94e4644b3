import type { Authorities } from "../kit/actor.ts";

export const peopleAuthorities = {
  "record-mission": { roles: ["administrator"], reason: "Access is given by the administrator." },
  "invite-person": { roles: ["administrator"], reason: "Access is given by the administrator." },
  "see-people": { roles: ["administrator"], reason: "Access is given by the administrator." },
  "see-own-account": {
    roles: ["applicant", "mission", "chair", "secretariat", "administrator"],
    reason: "Everybody keeps their own account.",
  },
} as const satisfies Authorities;
