import type { Authorities } from "../kit/actor.ts";

export const recordAuthorities = {
  "retry-letter": {
    roles: ["secretariat", "chair"],
    reason: "The Secretariat answers for its correspondence; the Chair for letters that say who spoke.",
  },
  "retry-letters": {
    roles: ["secretariat", "chair"],
    reason: "The Secretariat answers for its correspondence; the Chair for letters that say who spoke.",
  },
  "see-letters": {
    roles: ["secretariat", "chair"],
    reason: "The Secretariat answers for its correspondence; the Chair for letters that say who spoke.",
  },
  "see-letter": {
    roles: ["secretariat", "chair"],
    reason: "The office that sent a letter can read it.",
  },
  "see-audit-trail": {
    roles: ["secretariat", "administrator"],
    reason: "The record is open to those who must prove it.",
  },
} as const satisfies Authorities;
