import type { EventsOf } from "../kit/event.ts";
import type { Id } from "../kit/id.ts";

export type ParticipationEvent =
  | RepresentativeNominated
  | RepresentativeChanged
  | RepresentativeWithdrawn
  | RegistrationMade
  | RegistrationChanged
  | RegistrationWithdrawn
  | WrittenInputSent
  | WrittenInputWithdrawn
  | WrittenInputPosted
  | WrittenInputDeclined
  | ListOfSpeakersOpened
  | ListOfSpeakersChanged
  | ListOfSpeakersPublished
  | SpeakerInscribed
  | InscriptionChanged
  | InscriptionFollowed
  | InscriptionWithdrawn
  | InscriptionFellAway
  | InscriptionMoved
  | ProgramAccessOpened
  | ProgramAccessEnded;

/** What the events are about: the field that names it, and its kind in the audit trail. */
export const participationSubjects = {
  representative: "representative",
  registration: "registration",
  input: "written_input",
  listOfSpeakers: "list_of_speakers",
  inscription: "inscription",
  access: "program_access",
} as const;

export const participationEvents = {
  RepresentativeNominated: { version: 1, about: "representative", unseen: true },
  RepresentativeChanged: { version: 1, about: "representative", unseen: true },
  RepresentativeWithdrawn: { version: 1, about: "representative", unseen: true },
  RegistrationMade: { version: 1, about: "registration", unseen: true },
  RegistrationChanged: { version: 1, about: "registration", unseen: true },
  RegistrationWithdrawn: { version: 1, about: "registration", unseen: true },
  WrittenInputSent: { version: 1, about: "input", unseen: true },
  WrittenInputWithdrawn: { version: 1, about: "input", unseen: true },
  // What the public sees of it is the paper, which has an event of its own.
  WrittenInputPosted: { version: 1, about: "input", unseen: true },
  WrittenInputDeclined: { version: 1, about: "input", unseen: true },
  ListOfSpeakersOpened: { version: 1, about: "listOfSpeakers", unseen: true },
  ListOfSpeakersChanged: { version: 1, about: "listOfSpeakers", unseen: true },
  ListOfSpeakersPublished: { version: 1, about: "listOfSpeakers", unseen: true },
  SpeakerInscribed: { version: 1, about: "inscription", unseen: true },
  InscriptionChanged: { version: 1, about: "inscription", unseen: true },
  InscriptionFollowed: { version: 1, about: "inscription", unseen: true },
  InscriptionWithdrawn: { version: 1, about: "inscription", unseen: true },
  InscriptionFellAway: { version: 1, about: "inscription", unseen: true },
  InscriptionMoved: { version: 2, about: "inscription", unseen: true },
  ProgramAccessOpened: { version: 1, about: "access", unseen: true },
  ProgramAccessEnded: { version: 1, about: "access", unseen: true },
} as const satisfies EventsOf<ParticipationEvent>;

/** What an accredited organisation does for a session. */
interface OfAccredited {
  readonly process: Id<"process">;
  readonly organisation: Id<"organisation">;
  readonly accreditation: Id<"accreditation">;
  readonly session: Id<"session">;
}

/** Of a representative no event says who it is: what is known of them is deleted some day, and the audit trail never is. */
interface OfRepresentative extends OfAccredited {
  readonly representative: Id<"representative">;
}

export interface RepresentativeNominated extends OfRepresentative {
  readonly type: "RepresentativeNominated";
}

export interface RepresentativeChanged extends OfRepresentative {
  readonly type: "RepresentativeChanged";
  /** What stood before. */
  readonly replaced: Id<"representative">;
}

export interface RepresentativeWithdrawn extends OfRepresentative {
  readonly type: "RepresentativeWithdrawn";
}

/** Of an organisation without an accreditation; of who is registered no event says who it is either. */
interface OfRegistration {
  readonly process: Id<"process">;
  readonly organisation: Id<"organisation">;
  readonly session: Id<"session">;
  readonly registration: Id<"registration">;
}

export interface RegistrationMade extends OfRegistration {
  readonly type: "RegistrationMade";
}

export interface RegistrationChanged extends OfRegistration {
  readonly type: "RegistrationChanged";
  /** What stood before. */
  readonly replaced: Id<"registration">;
}

export interface RegistrationWithdrawn extends OfRegistration {
  readonly type: "RegistrationWithdrawn";
}

/** What it says stands with it, and not in the trail. */
interface OfInput extends OfAccredited {
  readonly input: Id<"written_input">;
}

export interface WrittenInputSent extends OfInput {
  readonly type: "WrittenInputSent";
}

export interface WrittenInputWithdrawn extends OfInput {
  readonly type: "WrittenInputWithdrawn";
}

export interface WrittenInputPosted extends OfInput {
  readonly type: "WrittenInputPosted";
  readonly paper: Id<"paper">;
}

export interface WrittenInputDeclined extends OfInput {
  readonly type: "WrittenInputDeclined";
  readonly reason: string;
}

interface OfList {
  readonly process: Id<"process">;
  readonly session: Id<"session">;
  readonly listOfSpeakers: Id<"list_of_speakers">;
}

/** Instants in ISO 8601. */
interface TermsSaid {
  readonly beginsAt: string;
  readonly closesAt: string;
  readonly minutes: number;
}

export interface ListOfSpeakersOpened extends OfList {
  readonly type: "ListOfSpeakersOpened";
  readonly terms: TermsSaid;
}

export interface ListOfSpeakersChanged extends OfList {
  readonly type: "ListOfSpeakersChanged";
  readonly from: TermsSaid;
  readonly to: TermsSaid;
}

export interface ListOfSpeakersPublished extends OfList {
  readonly type: "ListOfSpeakersPublished";
}

interface OfInscription extends OfAccredited {
  readonly listOfSpeakers: Id<"list_of_speakers">;
  readonly inscription: Id<"inscription">;
}

export interface SpeakerInscribed extends OfInscription {
  readonly type: "SpeakerInscribed";
  readonly representative: Id<"representative">;
}

export interface InscriptionChanged extends OfInscription {
  readonly type: "InscriptionChanged";
  readonly representative: Id<"representative">;
}

/** The representative was changed, and who stands in the place speaks. */
export interface InscriptionFollowed extends OfInscription {
  readonly type: "InscriptionFollowed";
  readonly representative: Id<"representative">;
}

export interface InscriptionWithdrawn extends OfInscription {
  readonly type: "InscriptionWithdrawn";
}

/** The representative was withdrawn. */
export interface InscriptionFellAway extends OfInscription {
  readonly type: "InscriptionFellAway";
}

export interface InscriptionMoved extends OfList {
  readonly type: "InscriptionMoved";
  readonly inscription: Id<"inscription">;
  /** Since version 2 also the number of its place among those who speak. */
  readonly to: "up" | "down" | number;
}

interface OfProgramAccess {
  readonly process: Id<"process">;
  readonly session: Id<"session">;
  readonly access: Id<"program_access">;
  readonly program: string;
}

export interface ProgramAccessOpened extends OfProgramAccess {
  readonly type: "ProgramAccessOpened";
}

export interface ProgramAccessEnded extends OfProgramAccess {
  readonly type: "ProgramAccessEnded";
}
