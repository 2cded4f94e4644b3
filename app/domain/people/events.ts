import type { EventsOf } from "../kit/event.ts";
import type { Id } from "../kit/id.ts";

export type PeopleEvent = PersonInvited | InvitationAccepted | AdministratorAppointed | MissionRecorded;

/** What the events are about: the field that names it, and its kind in the audit trail. */
export const peopleSubjects = {
  invitation: "invitation",
  person: "person",
  mission: "mission",
} as const;

export const peopleEvents = {
  PersonInvited: { version: 1, about: "invitation" },
  InvitationAccepted: { version: 1, about: "invitation" },
  AdministratorAppointed: { version: 1, about: "person" },
  MissionRecorded: { version: 1, about: "mission" },
} as const satisfies EventsOf<PeopleEvent>;

export interface PersonInvited {
  readonly type: "PersonInvited";
  readonly invitation: Id<"invitation">;
  readonly role: string;
}

export interface InvitationAccepted {
  readonly type: "InvitationAccepted";
  readonly invitation: Id<"invitation">;
  readonly person: Id<"person">;
}

export interface AdministratorAppointed {
  readonly type: "AdministratorAppointed";
  readonly person: Id<"person">;
}

export interface MissionRecorded {
  readonly type: "MissionRecorded";
  readonly mission: Id<"mission">;
  readonly memberState: boolean;
}
