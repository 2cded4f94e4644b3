import type { EventsOf } from "../kit/event.ts";
import type { Id } from "../kit/id.ts";
import type { RecordChange } from "./record-change.ts";

export type OrganisationsEvent = OrganisationRecorded;

/** What the events are about: the field that names it, and its kind in the audit trail. */
export const organisationsSubjects = {
  organisation: "organisation",
} as const;

export const organisationsEvents = {
  OrganisationRecorded: { version: 2, about: "organisation" },
} as const satisfies EventsOf<OrganisationsEvent>;

export interface OrganisationRecorded {
  readonly type: "OrganisationRecorded";
  readonly organisation: Id<"organisation">;
  readonly version: number;
  readonly name: string;
  /** Before and after. Since the second version. */
  readonly changes: readonly RecordChange[];
}
