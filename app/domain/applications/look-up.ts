import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, refuse, type Ruling } from "../kit/ruling.ts";
import { type Directory, type DirectoryEntry, isNumberIn } from "./directory.ts";
import type { OrganisationLookedUp } from "./events.ts";

/** That an officer has looked an organisation up, and what came of it. It stays as it is: who looks again writes another. */
export interface LookUp {
  readonly id: Id<"look_up">;
  readonly application: Id<"application">;
  readonly directory: Directory;
  /** A name or a number, as it was typed. */
  readonly asked: string;
  /** The address that was asked, and its answer as it came. */
  readonly from: string;
  readonly answer: Uint8Array;
  /** The one that the officer takes for the organisation; null where it is none of those that there were. */
  readonly entry: DirectoryEntry | null;
  readonly at: Instant;
  readonly by: Id<"person">;
}

/** Also of what has its outcome: an accredited organisation may be looked up again. */
export function lookUpOrganisation(lookUp: LookUp): Ruling<LookUp, OrganisationLookedUp> {
  const { application, directory, entry, at } = lookUp;
  if (entry !== null && !isNumberIn(directory, entry.number)) return refuse("number_is_not_of_directory");
  return accept(lookUp, { type: "OrganisationLookedUp", application, directory, lookedUpAt: at });
}
