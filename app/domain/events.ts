import { processEvents, processSubjects, type ProcessEvent } from "./process/events.ts";
import { modalitiesEvents, modalitiesSubjects, type ModalitiesEvent } from "./modalities/events.ts";
import { organisationsEvents, organisationsSubjects, type OrganisationsEvent } from "./organisations/events.ts";
import { applicationsEvents, applicationsSubjects, type ApplicationsEvent } from "./applications/events.ts";
import { objectionsEvents, objectionsSubjects, type ObjectionsEvent } from "./objections/events.ts";
import { accreditationEvents, accreditationSubjects, type AccreditationEvent } from "./accreditation/events.ts";
import { peopleEvents, peopleSubjects, type PeopleEvent } from "./people/events.ts";
import { recordEvents, recordSubjects, type RecordEvent } from "./record/events.ts";
import { demonstrationEvents, demonstrationSubjects, type DemonstrationEvent } from "./demonstration/events.ts";

/** What happened, past tense: the vocabulary of the audit trail and of the letters, by chapter. Identifiers are those of the rows. */
export type Happened =
  | ProcessEvent
  | ModalitiesEvent
  | OrganisationsEvent
  | ApplicationsEvent
  | ObjectionsEvent
  | AccreditationEvent
  | PeopleEvent
  | RecordEvent
  | DemonstrationEvent;

export type HappenedType = Happened["type"];
export type EventOf<Type extends HappenedType> = Extract<Happened, { readonly type: Type }>;

export const events = {
  ...processEvents,
  ...modalitiesEvents,
  ...organisationsEvents,
  ...applicationsEvents,
  ...objectionsEvents,
  ...accreditationEvents,
  ...peopleEvents,
  ...recordEvents,
  ...demonstrationEvents,
} as const;

/** The field of an event that names what it is about, and the kind that the audit trail gives it. */
export const subjectKinds = {
  ...processSubjects,
  ...modalitiesSubjects,
  ...organisationsSubjects,
  ...applicationsSubjects,
  ...objectionsSubjects,
  ...accreditationSubjects,
  ...peopleSubjects,
  ...recordSubjects,
  ...demonstrationSubjects,
} as const;

export type SubjectKind = (typeof subjectKinds)[keyof typeof subjectKinds];

/** What the record can say to everybody who may read it. Who spoke against a text or an organisation is the Chair's alone, and not among them. */
export const openEvents = (Object.keys(events) as HappenedType[]).filter((type) => {
  const facts = events[type];
  return !("confidential" in facts && facts.confidential === true);
});
