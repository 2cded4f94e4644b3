import type { Instant } from "../kit/calendar.ts";
import type { EventsOf } from "../kit/event.ts";
import type { Id } from "../kit/id.ts";

export type AccreditationEvent =
  | AccreditationGranted
  | AccreditationSuspended
  | AccreditationReinstated
  | AccreditationWithdrawalEntered
  | AccreditationWithdrawalDiscarded
  | AccreditationWithdrawn
  | DefaultsRecorded
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
  AccreditationWithdrawalEntered: { version: 1, about: "accreditation", unseen: true },
  AccreditationWithdrawalDiscarded: { version: 1, about: "accreditation", unseen: true },
  AccreditationWithdrawn: { version: 1, about: "accreditation" },
  DefaultsRecorded: { version: 1, about: "call" },
  NameChangeRequested: { version: 1, about: "change", unseen: true },
  NameChangeConfirmed: { version: 1, about: "change" },
  NameChangeDeclined: { version: 1, about: "change", unseen: true },
} as const satisfies EventsOf<AccreditationEvent>;

/** Nobody had ruled when an answer was due, and the text says what that means. */
export interface DefaultsRecorded {
  readonly type: "DefaultsRecorded";
  readonly process: Id<"process">;
  readonly call: Id<"call">;
  readonly count: number;
  readonly accredited: number;
}

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

/** It waits for a second person, and changes nothing. */
export interface AccreditationWithdrawalEntered {
  readonly type: "AccreditationWithdrawalEntered";
  readonly process: Id<"process">;
  readonly accreditation: Id<"accreditation">;
  readonly organisation: Id<"organisation">;
  readonly ground: string;
}

export interface AccreditationWithdrawalDiscarded {
  readonly type: "AccreditationWithdrawalDiscarded";
  readonly process: Id<"process">;
  readonly accreditation: Id<"accreditation">;
  readonly organisation: Id<"organisation">;
}

export interface AccreditationWithdrawn {
  readonly type: "AccreditationWithdrawn";
  readonly process: Id<"process">;
  readonly accreditation: Id<"accreditation">;
  readonly organisation: Id<"organisation">;
  readonly effectiveAt: Instant;
  readonly ground: string;
}

export interface NameChangeRequested {
  readonly type: "NameChangeRequested";
  readonly organisation: Id<"organisation">;
  readonly change: Id<"name_change">;
  readonly names: Names;
  readonly ground: string;
}

export interface NameChangeConfirmed {
  readonly type: "NameChangeConfirmed";
  readonly organisation: Id<"organisation">;
  readonly change: Id<"name_change">;
  readonly confirmedAt: Instant;
  readonly renamed: readonly {
    readonly accreditation: Id<"accreditation">;
    readonly before: Names;
    readonly after: Names;
  }[];
}

export interface NameChangeDeclined {
  readonly type: "NameChangeDeclined";
  readonly organisation: Id<"organisation">;
  readonly change: Id<"name_change">;
  readonly declinedAt: Instant;
  readonly reason: string;
}
