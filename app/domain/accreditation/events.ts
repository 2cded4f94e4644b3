import type { Instant } from "../kit/calendar.ts";
import type { EventsOf } from "../kit/event.ts";
import type { Id } from "../kit/id.ts";

export type AccreditationEvent =
  AccreditationGranted | AccreditationSuspended | AccreditationReinstated | AccreditationWithdrawn;

/** What the events are about: the field that names it, and its kind in the audit trail. */
export const accreditationSubjects = {
  accreditation: "accreditation",
} as const;

export const accreditationEvents = {
  AccreditationGranted: { version: 1, about: "accreditation" },
  AccreditationSuspended: { version: 1, about: "accreditation" },
  AccreditationReinstated: { version: 1, about: "accreditation" },
  AccreditationWithdrawn: { version: 1, about: "accreditation" },
} as const satisfies EventsOf<AccreditationEvent>;

export interface AccreditationGranted {
  readonly type: "AccreditationGranted";
  readonly process: Id<"process">;
  readonly accreditation: Id<"accreditation">;
  readonly application: Id<"application">;
  readonly organisation: Id<"organisation">;
  readonly grantedAt: Instant;
}

export interface AccreditationSuspended {
  readonly type: "AccreditationSuspended";
  readonly process: Id<"process">;
  readonly accreditation: Id<"accreditation">;
  readonly organisation: Id<"organisation">;
  readonly effectiveAt: Instant;
  readonly ground: string;
}

export interface AccreditationReinstated {
  readonly type: "AccreditationReinstated";
  readonly process: Id<"process">;
  readonly accreditation: Id<"accreditation">;
  readonly organisation: Id<"organisation">;
  readonly effectiveAt: Instant;
  readonly ground: string;
}

export interface AccreditationWithdrawn {
  readonly type: "AccreditationWithdrawn";
  readonly process: Id<"process">;
  readonly accreditation: Id<"accreditation">;
  readonly organisation: Id<"organisation">;
  readonly effectiveAt: Instant;
  readonly ground: string;
}
