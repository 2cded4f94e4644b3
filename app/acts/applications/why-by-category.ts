import { getApplication } from "#db/applications/applications.ts";
import { getFurther } from "#db/applications/steps.ts";
import type { Trx } from "#db/handles.ts";
import { listVoices } from "#db/objections/objections.ts";
import type { ExplainedProvision } from "#domain/applications/provision-outcome.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Category } from "#domain/modalities/provisions.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import type { Explained } from "#emails/kit/about.ts";
import type { Round } from "./round.ts";
import { explaining, toExplained } from "./tell-applicant.ts";

/** The provisions whose outcome and instant are the same for everybody on the list; the paragraph may be that of the category. */
const common: readonly ExplainedProvision[] = [
  "modalities",
  "circulation",
  "period",
  "objection",
  "accreditation",
  "validity",
];

export async function whyByCategory(
  trx: Trx,
  example: Id<"application">,
  around: {
    readonly round: Round;
    readonly period: NoObjectionPeriod | null;
  },
  at: Instant,
): Promise<Readonly<Record<Category, { readonly why: readonly Explained[] }>>> {
  const application = mustExist(await getApplication(trx, example));
  const voices = (await listVoices(trx, [example], at)).get(example) ?? [];
  const tell = explaining({ ...around, voices, further: await getFurther(trx, example), accreditation: null }, at);
  const whyOf = (category: Category) => ({
    why: tell({ ...application, category })
      .filter(({ provision }) => common.includes(provision))
      .map(toExplained),
  });
  return {
    "ecosoc-ngo": whyOf("ecosoc-ngo"),
    ngo: whyOf("ngo"),
    business: whyOf("business"),
    academia: whyOf("academia"),
  };
}
