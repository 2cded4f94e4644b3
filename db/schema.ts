import type { AccreditationTables } from "./accreditation/schema.ts";
import type { ApplicationsTables } from "./applications/schema.ts";
import type { ChairLettersTables } from "./chair-letters/schema.ts";
import type { DemonstrationTables } from "./demonstration/schema.ts";
import type { ModalitiesTables } from "./modalities/schema.ts";
import type { ObjectionsTables } from "./objections/schema.ts";
import type { OrganisationsTables } from "./organisations/schema.ts";
import type { PapersTables } from "./papers/schema.ts";
import type { ParticipationTables } from "./participation/schema.ts";
import type { PeopleTables } from "./people/schema.ts";
import type { ProcessTables } from "./process/schema.ts";
import type { RecordTables } from "./record/schema.ts";

/** Every table, by chapter. */
export interface Schema
  extends
    ProcessTables,
    ModalitiesTables,
    OrganisationsTables,
    ApplicationsTables,
    ObjectionsTables,
    AccreditationTables,
    ParticipationTables,
    PapersTables,
    ChairLettersTables,
    PeopleTables,
    RecordTables,
    DemonstrationTables {}
