import type { Id } from "../kit/id.ts";
import { type Refusal, refuse } from "../kit/ruling.ts";

/* Who has a part in an application does not rule on it: an officer who has recused, and whoever has acted for its organisation. */

/** Who does not rule on an application, whatever office they hold. */
export interface Conflicts {
  readonly recused: readonly Id<"person">[];
  /** Who acts or has acted for the organisation, made its record, began its application, or has the address of its head. */
  readonly ofOrganisation: readonly Id<"person">[];
}

export const noConflicts: Conflicts = { recused: [], ofOrganisation: [] };

/** Nobody rules where they have a part. */
export function refuseConflict({ recused, ofOrganisation }: Conflicts, person: Id<"person">): Refusal | null {
  if (recused.includes(person)) return refuse("officer_has_recused");
  return ofOrganisation.includes(person) ? refuse("officer_is_of_the_organisation") : null;
}
