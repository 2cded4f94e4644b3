import type { AccreditationStanding } from "#domain/accreditation/accreditation.ts";
import type { Tone } from "../kit/status/status.tsx";

/** How an accreditation looks, by where it stands. */
export const tonesOfAccreditation = {
  "in-force": "ok",
  suspended: "act",
  withdrawn: "no",
  expired: "off",
} as const satisfies Record<AccreditationStanding["kind"], Tone>;
