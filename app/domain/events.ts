import { type AccreditationEvent, accreditationEvents, accreditationSubjects } from "./accreditation/events.ts";
import { type ApplicationsEvent, applicationsEvents, applicationsSubjects } from "./applications/events.ts";
import { type ChairLettersEvent, chairLettersEvents, chairLettersSubjects } from "./chair-letters/events.ts";
import { type DemonstrationEvent, demonstrationEvents, demonstrationSubjects } from "./demonstration/events.ts";
import { type ModalitiesEvent, modalitiesEvents, modalitiesSubjects } from "./modalities/events.ts";
import { type ObjectionsEvent, objectionsEvents, objectionsSubjects } from "./objections/events.ts";
import { type OrganisationsEvent, organisationsEvents, organisationsSubjects } from "./organisations/events.ts";
import { type PapersEvent, papersEvents, papersSubjects } from "./papers/events.ts";
import { type ParticipationEvent, participationEvents, participationSubjects } from "./participation/events.ts";
import { type PeopleEvent, peopleEvents, peopleSubjects } from "./people/events.ts";
import { type ProcessEvent, processEvents, processSubjects } from "./process/events.ts";
import { type RecordEvent, recordEvents, recordSubjects } from "./record/events.ts";

/** What happened, past tense: the vocabulary of the audit trail and of the letters, by chapter. Identifiers are those of the rows. */
export type Happened =
  | ProcessEvent
  | ModalitiesEvent
  | OrganisationsEvent
  | ApplicationsEvent
  | ObjectionsEvent
  | AccreditationEvent
  | ParticipationEvent
  | PapersEvent
  | ChairLettersEvent
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
  ...participationEvents,
  ...papersEvents,
  ...chairLettersEvents,
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
  ...participationSubjects,
  ...papersSubjects,
  ...chairLettersSubjects,
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
