import type { EventsOf } from "../kit/event.ts";
import type { Id } from "../kit/id.ts";

export type ParticipationEvent = RepresentativeNominated | RepresentativeChanged | RepresentativeWithdrawn;

/** What the events are about: the field that names it, and its kind in the audit trail. */
export const participationSubjects = { representative: "representative" } as const;

export const participationEvents = {
  RepresentativeNominated: { version: 1, about: "representative", unseen: true },
  RepresentativeChanged: { version: 1, about: "representative", unseen: true },
  RepresentativeWithdrawn: { version: 1, about: "representative", unseen: true },
} as const satisfies EventsOf<ParticipationEvent>;

/** Of a representative no event says who it is: what is known of them is deleted some day, and the audit trail never is. */
interface OfRepresentative {
  readonly process: Id<"process">;
  readonly organisation: Id<"organisation">;
  readonly accreditation: Id<"accreditation">;
  readonly session: Id<"session">;
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
