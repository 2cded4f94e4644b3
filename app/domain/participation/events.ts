import type { EventsOf } from "../kit/event.ts";
import type { Id } from "../kit/id.ts";

export type ParticipationEvent =
  | RepresentativeNominated
  | RepresentativeChanged
  | RepresentativeWithdrawn
  | WrittenInputSent
  | WrittenInputWithdrawn
  | WrittenInputPosted
  | WrittenInputDeclined;

/** What the events are about: the field that names it, and its kind in the audit trail. */
export const participationSubjects = { representative: "representative", input: "written_input" } as const;

export const participationEvents = {
  RepresentativeNominated: { version: 1, about: "representative", unseen: true },
  RepresentativeChanged: { version: 1, about: "representative", unseen: true },
  RepresentativeWithdrawn: { version: 1, about: "representative", unseen: true },
  WrittenInputSent: { version: 1, about: "input", unseen: true },
  WrittenInputWithdrawn: { version: 1, about: "input", unseen: true },
  // What the public sees of it is the paper, which has an event of its own.
  WrittenInputPosted: { version: 1, about: "input", unseen: true },
  WrittenInputDeclined: { version: 1, about: "input", unseen: true },
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
