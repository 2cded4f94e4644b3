import type { Authorities } from "../kit/actor.ts";

export const organisationsAuthorities = {
  "save-organisation": { roles: ["applicant"], reason: "An organisation keeps its own record." },
} as const satisfies Authorities;
