import { getApplication } from "#db/applications/applications.ts";
import { getFurther } from "#db/applications/steps.ts";
import type { Trx } from "#db/handles.ts";
import { findPeriodOfApplication } from "#db/objections/no-objection-periods.ts";
import { listVoices } from "#db/objections/voices.ts";
import { type Addressed, listExamplesOfClasses } from "#db/record/correspondence.ts";
import type { GoesOn } from "#domain/applications/goes-on.ts";
import type { ExplainedProvision } from "#domain/applications/provision-outcome.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { ClassKey } from "#domain/modalities/stages.ts";
import type { Explained } from "#emails/kit/about.ts";
import type { Round } from "./round.ts";
import { explaining, toExplained } from "./tell-applicant.ts";

/** The provisions whose outcome and instant are the same for everybody on the list; the paragraph may be that of the class. */
const common: readonly ExplainedProvision[] = [
  "modalities",
  "circulation",
  "period",
  "objection",
  "accreditation",
  "validity",
];

/** Of each class that is written to, why those of it stand as they all do: of one that has been in no other, if there is one. */
export async function whyByClass(
  trx: Trx,
  to: Addressed,
  { round }: { readonly round: Round },
  at: Instant,
): Promise<Readonly<Record<ClassKey, { readonly why: readonly Explained[] }>>> {
  const byClass: Record<ClassKey, { readonly why: readonly Explained[] }> = {};
  for (const { class: key, id } of await listExamplesOfClasses(trx, to)) {
    const application = mustExist(await getApplication(trx, id));
    const voices = (await listVoices(trx, [id], at)).get(id) ?? [];
    const further = await getFurther(trx, id);
    const period = await findPeriodOfApplication(trx, id);
    const why = explaining({ round, period, voices, further, accreditation: null }, at)(application);
    byClass[key] = { why: why.filter(({ provision }) => common.includes(provision)).map(toExplained) };
  }
  return byClass;
}

/** The same of one that leaves its list behind, as it stands from then on. */
export async function whyGoneOn(
  trx: Trx,
  { application: gone, further }: GoesOn,
  round: Round,
  at: Instant,
): Promise<readonly Explained[]> {
  const { answers, version } = mustExist(await getApplication(trx, gone.id));
  const around = { round, period: null, voices: [], accreditation: null, further };
  return explaining(
    around,
    at,
  )({ ...gone, answers, version })
    .filter(({ provision }) => common.includes(provision) || provision === "categories")
    .map(toExplained);
}
