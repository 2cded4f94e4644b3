import type { Instant } from "../kit/calendar.ts";
import type { EventsOf } from "../kit/event.ts";

export type AccreditationEvent =
  | AccreditationGranted
  | AccreditationSuspended
  | AccreditationReinstated
  | AccreditationWithdrawn
  | NameChangeRequested
  | NameChangeConfirmed
  | NameChangeDeclined;

/** What an accredited organisation is called. */
export interface Names {
  readonly name: string;
  readonly acronym: string | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
}

/** What the events are about: the field that names it, and its kind in the audit trail. */
export const accreditationSubjects = {
  accreditation: "accreditation",
  change: "name-change",
} as const;

export const accreditationEvents = {
  AccreditationGranted: { version: 1, about: "accreditation" },
  AccreditationSuspended: { version: 1, about: "accreditation" },
  AccreditationReinstated: { version: 1, about: "accreditation" },
  AccreditationWithdrawn: { version: 1, about: "accreditation" },
  NameChangeRequested: { version: 1, about: "change" },
  NameChangeConfirmed: { version: 1, about: "change" },
  NameChangeDeclined: { version: 1, about: "change" },
} as const satisfies EventsOf<AccreditationEvent>;

export interface AccreditationGranted {
  readonly type: "AccreditationGranted";
  readonly process: string;
  readonly accreditation: string;
  readonly application: string;
  readonly organisation: string;
  readonly grantedAt: Instant;
}

export interface AccreditationSuspended {
  readonly type: "AccreditationSuspended";
  readonly process: string;
  readonly accreditation: string;
  readonly organisation: string;
  readonly effectiveAt: Instant;
  readonly ground: string;
}

export interface AccreditationReinstated {
  readonly type: "AccreditationReinstated";
  readonly process: string;
  readonly accreditation: string;
  readonly organisation: string;
  readonly effectiveAt: Instant;
  readonly ground: string;
}

export interface AccreditationWithdrawn {
  readonly type: "AccreditationWithdrawn";
  readonly process: string;
  readonly accreditation: string;
  readonly organisation: string;
  readonly effectiveAt: Instant;
  readonly ground: string;
}

export interface NameChangeRequested {
  readonly type: "NameChangeRequested";
  readonly organisation: string;
  readonly change: string;
  readonly names: Names;
  readonly ground: string;
}

export interface NameChangeConfirmed {
  readonly type: "NameChangeConfirmed";
  readonly organisation: string;
  readonly change: string;
  readonly confirmedAt: Instant;
  readonly renamed: readonly { readonly accreditation: string; readonly before: Names; readonly after: Names }[];
}

export interface NameChangeDeclined {
  readonly type: "NameChangeDeclined";
  readonly organisation: string;
  readonly change: string;
  readonly declinedAt: Instant;
  readonly reason: string;
}
