import type { Authorities } from "../kit/actor.ts";

const reason =
  "The Chair's office writes and circulates the papers of the process; the Secretariat issues them for it.";
const roles = ["chair", "secretariat"] as const;

export const papersAuthorities = {
  "announce-paper": { roles, reason },
  "circulate-paper": { roles, reason },
  "add-paper-language": { roles, reason },
  "revise-paper": { roles, reason },
  "correct-paper": { roles, reason },
  "withdraw-paper": { roles, reason },
} as const satisfies Authorities;
