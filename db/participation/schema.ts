import type { Id } from "#domain/kit/id.ts";
import type { WayToAttend } from "#domain/participation/representative.ts";
import type { Changing, ChangingInstantIfGiven, Fixed, FixedIfGiven, FixedInstant } from "../columns.ts";

/* Behind row-level security: say who reads, with readAs. */

export interface RepresentativeTable {
  id: Fixed<Id<"representative">>;
  accreditation_id: Fixed<Id<"accreditation">>;
  session_id: Fixed<Id<"session">>;
  name: Fixed<string>;
  functional_title: Fixed<string>;
  email: FixedIfGiven<string>;
  attends: Fixed<WayToAttend>;
  replaces: FixedIfGiven<Id<"representative">>;
  nominated_at: FixedInstant;
  nominated_by: Fixed<Id<"person">>;
  withdrawn_at: ChangingInstantIfGiven;
  withdrawn_by: Changing<Id<"person">>;
}

export interface ParticipationTables {
  representative: RepresentativeTable;
}
