import { getApplication } from "#db/applications/applications.ts";
import { getFurther } from "#db/applications/steps.ts";
import type { Trx } from "#db/handles.ts";
import { listVoices } from "#db/objections/objections.ts";
import { type Application, leadsOnTo, openClasses } from "#domain/applications/application.ts";
import { officeRulings } from "#domain/applications/case.ts";
import type { GoesOn } from "#domain/applications/goes-on.ts";
import type { Voice } from "#domain/applications/item-in-window.ts";
import type { ExplainedProvision } from "#domain/applications/provision-outcome.ts";
import type { Ruled } from "#domain/applications/standing.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { routeOf } from "#domain/modalities/modalities.ts";
import { categoryOf, type Class, type ClassKey, windowOf } from "#domain/modalities/stages.ts";
import { classIn } from "#domain/modalities/templates.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
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

export async function whyByClass(
  trx: Trx,
  example: Id<"application">,
  around: {
    readonly round: Round;
    readonly period: NoObjectionPeriod | null;
  },
  at: Instant,
): Promise<Readonly<Record<ClassKey, { readonly why: readonly Explained[] }>>> {
  const application = mustExist(await getApplication(trx, example));
  if (application.state === "draft") throw new Error("A draft is explained by itself.");
  const { decision } = around.round;
  const own = classIn(decision, application.class);
  const spoken = (await listVoices(trx, [example], at)).get(example) ?? [];
  const further = await getFurther(trx, example);
  const whyOf = (one: Class) =>
    explaining(
      {
        ...around,
        voices: asManyAs(spoken, own, one),
        further: { ...further, rulings: [...beforeClearance(one, application), ...further.rulings] },
        accreditation: null,
      },
      at,
    )({
      ...application,
      class: one.key,
      category: categoryOf(one),
      movedFrom: null,
      agreedTo: application.agreedTo === null ? null : leadsOnTo(one),
      route: routeOf(decision, one.key),
    })
      .filter(({ provision }) => common.includes(provision))
      .map(toExplained);
  return Object.fromEntries(openClasses(decision).map((one) => [one.key, { why: whyOf(one) }]));
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

/** What was cleared had passed the rulings of offices before. */
function beforeClearance({ track }: Class, application: Application): readonly Ruled[] {
  if (application.state !== "cleared" && application.state !== "circulated") return [];
  const { clearedAt: at } = application;
  return officeRulings(track)
    .slice(0, -1)
    .map(({ key }) => ({ stage: key, outcome: "yes", decidedAt: at, knownAt: at, curableUntil: null }));
}

/** Who is objected to in one class is in another when as many objected as that one asks for. */
function asManyAs(spoken: readonly Voice[], own: Class, other: Class): readonly Voice[] {
  const asked = (one: Class) => windowOf(one.track)?.threshold ?? 1;
  const [voice] = spoken;
  if (voice === undefined || spoken.length < asked(own) || spoken.length >= asked(other)) return spoken;
  return Array.from({ length: asked(other) }, () => voice);
}
