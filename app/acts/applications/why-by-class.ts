import { getApplication } from "#db/applications/applications.ts";
import type { Trx } from "#db/handles.ts";
import { type Application, openClasses } from "#domain/applications/application.ts";
import { type Further, officeRulings } from "#domain/applications/case.ts";
import type { ExplainedProvision } from "#domain/applications/provision-outcome.ts";
import type { Ruled } from "#domain/applications/standing.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { routeOf } from "#domain/modalities/modalities.ts";
import { categoryOf, type Class, type ClassKey } from "#domain/modalities/stages.ts";
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
    readonly standingObjections: number;
    readonly further: Further;
  },
  at: Instant,
): Promise<Readonly<Record<ClassKey, { readonly why: readonly Explained[] }>>> {
  const application = mustExist(await getApplication(trx, example));
  if (application.state === "draft") throw new Error("A draft is explained by itself.");
  const { decision } = around.round;
  const whyOf = (one: Class) =>
    explaining(
      {
        ...around,
        standingObjections: asManyAs(around.standingObjections, one),
        further: { ...around.further, rulings: [...beforeClearance(one, application), ...around.further.rulings] },
        accreditation: null,
      },
      at,
    )({
      ...application,
      class: one.key,
      category: categoryOf(one),
      movedFrom: null,
      agreedTo: null,
      route: routeOf(decision, one.key),
    })
      .filter(({ provision }) => common.includes(provision))
      .map(toExplained);
  return Object.fromEntries(openClasses(decision).map((one) => [one.key, { why: whyOf(one) }]));
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
function asManyAs(objections: number, { track }: Class): number {
  const threshold = (track ?? []).find((stage) => stage.kind === "window")?.threshold ?? 1;
  return objections === 0 ? 0 : Math.max(objections, threshold);
}
