import type { EventsOf } from "../kit/event.ts";
import type { Id } from "../kit/id.ts";
import type { RecordChange } from "./record-change.ts";

export type OrganisationsEvent = OrganisationRecorded | RegisterOpened | RegisterEditionImported | RegisterEditionDrawn;

/** What the events are about: the field that names it, and its kind in the audit trail. */
export const organisationsSubjects = {
  organisation: "organisation",
  register: "register",
} as const;

export const organisationsEvents = {
  OrganisationRecorded: { version: 2, about: "organisation", unseen: true },
  RegisterOpened: { version: 1, about: "register", unseen: true },
  RegisterEditionImported: { version: 1, about: "register", unseen: true },
  RegisterEditionDrawn: { version: 1, about: "register", unseen: true },
} as const satisfies EventsOf<OrganisationsEvent>;

export interface OrganisationRecorded {
  readonly type: "OrganisationRecorded";
  readonly organisation: Id<"organisation">;
  readonly version: number;
  readonly name: string;
  /** Before and after. Since the second version. */
  readonly changes: readonly RecordChange[];
}

export interface RegisterOpened {
  readonly type: "RegisterOpened";
  readonly register: Id<"register">;
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
}

interface OfEdition {
  readonly register: Id<"register">;
  readonly edition: Id<"edition">;
  readonly datedOn: string;
  readonly count: number;
  /** Of its entries. */
  readonly hash: string;
}

export interface RegisterEditionImported extends OfEdition {
  readonly type: "RegisterEditionImported";
  readonly source: string;
}

/** From the portal's own record of a process. */
export interface RegisterEditionDrawn extends OfEdition {
  readonly type: "RegisterEditionDrawn";
  readonly process: Id<"process">;
}
