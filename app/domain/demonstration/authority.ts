import type { Authorities } from "../kit/actor.ts";

export const demonstrationAuthorities = {
  "move-clock": { roles: ["administrator"], reason: "Only in a demonstration." },
} as const satisfies Authorities;
