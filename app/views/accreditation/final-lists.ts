import type { Context } from "#acts/kit/context.ts";
import type { DecisionInBrief } from "#db/modalities/modalities.ts";
import type { Id } from "#domain/kit/id.ts";
import { everybody, mayRead, type Reader, withOutcome } from "#domain/objections/disclosure.ts";

/** What decisions disclose of who is accredited. */
export interface FinalListsRead {
  /** Those under which the reader reads it. */
  readonly decisions: readonly Id<"decision">[];
  /** Whether the reader reads nothing of a process, though it has had a call. */
  readonly isWithheld: (process: Id<"process">) => boolean;
}

/** The Secretariat and the Chair keep the record of outcomes, and an applicant has its own: in public they see what everybody sees. */
export function readerInPublic(actor: Context["actor"]): Reader {
  return actor.role === "mission" ? actor : everybody;
}

export function finalListsRead(
  decisions: readonly DecisionInBrief[],
  reader: Reader,
  now: Context["now"],
): FinalListsRead {
  const read = decisions.filter((one) => mayRead(reader, "final-list", withOutcome(one, now), now) === "yes");
  return {
    decisions: read.map(({ id }) => id),
    isWithheld: (of) => decisions.some(({ process }) => process === of) && !read.some(({ process }) => process === of),
  };
}
