import type { HappenedType } from "#domain/events.ts";

/** Everything that the record can say to the Secretariat. Who spoke against a text or an organisation is the Chair's alone, and not among them. */
export const openEvents = [
  "ProcessOpened",
  "SessionScheduled",
  "ModalitiesProposed",
  "ModalitiesRevised",
  "ModalitiesAdoptedInMeeting",
  "ModalitiesSuperseded",
  "SilenceProcedureOpened",
  "SilenceProcedureConcluded",
  "CallOpened",
  "CallExtended",
  "OrganisationRecorded",
  "ApplicationStarted",
  "ApplicationSaved",
  "ApplicationSubmitted",
  "InterestNotified",
  "ApplicationWithdrawn",
  "ApplicationCleared",
  "ApplicationRefused",
  "ListCirculated",
  "NoObjectionPeriodExtended",
  "NoObjectionPeriodLapsed",
  "AccreditationGranted",
  "AccreditationSuspended",
  "AccreditationReinstated",
  "AccreditationWithdrawn",
  "PersonInvited",
  "InvitationAccepted",
  "LetterRetried",
  "ClockMoved",
] as const satisfies readonly HappenedType[];
export type OpenEvent = (typeof openEvents)[number];

export function isEvent(event: string): event is OpenEvent {
  return openEvents.some((one) => one === event);
}
