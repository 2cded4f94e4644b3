import type { AccreditationRefusal } from "./accreditation/refusals.ts";
import type { ApplicationsRefusal } from "./applications/refusals.ts";
import type { ChairLettersRefusal } from "./chair-letters/refusals.ts";
import type { DemonstrationRefusal } from "./demonstration/refusals.ts";
import type { KitRefusal } from "./kit/refusals.ts";
import type { ModalitiesRefusal } from "./modalities/refusals.ts";
import type { ObjectionsRefusal } from "./objections/refusals.ts";
import type { OrganisationsRefusal } from "./organisations/refusals.ts";
import type { PapersRefusal } from "./papers/refusals.ts";
import type { ParticipationRefusal } from "./participation/refusals.ts";
import type { PeopleRefusal } from "./people/refusals.ts";
import type { ProcessRefusal } from "./process/refusals.ts";
import type { RecordRefusal } from "./record/refusals.ts";

/** Every refusal of the portal, by chapter. Those of the rules also stand on a database constraint. */
export type RefusalCode =
  | ProcessRefusal
  | ModalitiesRefusal
  | OrganisationsRefusal
  | ApplicationsRefusal
  | ObjectionsRefusal
  | AccreditationRefusal
  | ParticipationRefusal
  | PapersRefusal
  | ChairLettersRefusal
  | PeopleRefusal
  | RecordRefusal
  | DemonstrationRefusal
  | KitRefusal;
