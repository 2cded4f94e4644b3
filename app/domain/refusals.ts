import { processRefusals } from "./process/refusals.ts";
import { modalitiesRefusals } from "./modalities/refusals.ts";
import { applicationsRefusals } from "./applications/refusals.ts";
import { objectionsRefusals } from "./objections/refusals.ts";
import { accreditationRefusals } from "./accreditation/refusals.ts";
import { peopleRefusals } from "./people/refusals.ts";
import { recordRefusals } from "./record/refusals.ts";
import { demonstrationRefusals } from "./demonstration/refusals.ts";
import { kitRefusals } from "./kit/refusals.ts";

/** Every refusal of the portal. Those of the rules also stand on a database constraint. */
export const refusalCodes = [
  ...processRefusals,
  ...modalitiesRefusals,
  ...applicationsRefusals,
  ...objectionsRefusals,
  ...accreditationRefusals,
  ...peopleRefusals,
  ...recordRefusals,
  ...demonstrationRefusals,
  ...kitRefusals,
] as const;

export type RefusalCode = (typeof refusalCodes)[number];
