import type { Authorities } from "../kit/actor.ts";

const reason = "The Chair's office writes the letters of the Chair.";
const roles = ["chair"] as const;

export const chairLettersAuthorities = {
  "begin-chair-letter": { roles, reason },
  "save-chair-letter": { roles, reason },
  "discard-chair-letter": { roles, reason },
  "ask-second-look": { roles, reason },
  "give-second-look": { roles, reason: "A colleague of the Chair's office reads what is to go out." },
  "circulate-chair-letter": {
    roles: ["chair", "clock"],
    reason: "The Chair circulates letters, now or at an instant that was set.",
  },
  "hold-back-chair-letter": {
    roles: ["clock"],
    reason: "A letter that was to go out and can no longer goes back to the Chair's office.",
  },
  "see-chair-letter": { roles: ["mission", "applicant"], reason: "Who got a letter reads it." },
} as const satisfies Authorities;
