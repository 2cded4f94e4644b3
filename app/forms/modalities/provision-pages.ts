import { z } from "zod";
import type { Citation } from "#domain/kit/ruling.ts";
import {
  audiences,
  informationItems,
  listCriteria,
  mostDays,
  mostSaid,
  optionalItems,
  type ProvisionName,
  type Provisions,
  requirableDocuments,
  routes,
  scopes,
  type ValidUntil,
} from "#domain/modalities/provisions.ts";
import type { ProvisionPage } from "#domain/modalities/working-draft.ts";
import type { modalities } from "#messages/en/modalities.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { acrossFields } from "../kit/across-fields.ts";
import { formFields } from "../kit/form-fields.ts";
import { citationOrSilence, citationWhereAsked, type Citing, pickedCitation } from "./draft-citation.ts";
import { lengthField } from "./length-field.ts";

/* One page for each provision: its schema, and what the text says with it. With what it begins where another text says that already: provisions-entered.ts. */

/** In characters; of a ground as much as a sentence can be. */
const longest = { grounds: 2000, list: 5000, language: 100 };

const offices = ["chair", "secretariat"] as const;

/** Of businesses and academia: as other organisations come in, by the same source. */
export const routesOrSame = ["as-ngo", ...routes] as const;

export type Asked = keyof (typeof modalities)["form"];

/** What pages say; who sees the objector is said once, with disclosure. */
export type ProvisionsSaid = Partial<
  Omit<Provisions, "objection"> & { objection: Omit<Provisions["objection"], "objectorSeenBy"> }
>;

export function provisionSchemas(t: Translate, citing: Citing) {
  const { text, paragraphs, choice, choices, optionalChoice, wholeNumber, ticked, optionalDay, clock } = formFields(t);
  const words = (key: Asked) => t(`modalities.form.${key}`);
  const asked = (key: Asked) => ({ field: words(key), required: true as const });
  const length = (key: Asked, days?: number) => lengthField(t, words(key), days);
  const upTo = (key: Asked, most: number) => wholeNumber({ field: words(key), from: 1, to: most });
  const yesOrNo = (key: Asked) => choice(["yes", "no"], asked(key));
  const audience = (key: Asked) => choices(audiences, { field: words(key) });
  const office = (key: Asked) => choices(offices, { field: words(key) });
  const route = (key: Asked) => choice(routes, asked(key));
  const cites = (name: ProvisionName) => pickedCitation(t, (say) => say(`modalities.text.names.${name}`), citing);
  const routeCites = (key: Asked) => pickedCitation(t, (say) => say(`modalities.form.${key}`), citing);
  const routeOrSame = (key: Asked) => choice(routesOrSame, asked(key));
  const ownCites = (key: Asked) => citationWhereAsked(t, (say) => say(`modalities.form.${key}`), citing);
  const missing = (
    key: Asked,
    isMissing: boolean,
    path: readonly [string, ("count" | "day")?],
    context: z.RefinementCtx,
  ) => {
    if (!isMissing) return;
    const [field, part] = path;
    const sort = part ?? (key === "cycleYears" || key === "grounds" ? "written" : "chosen");
    context.addIssue({
      code: "custom",
      message: t(`problem.missing.${sort}`, { field: words(key) }),
      path: part === undefined ? [field] : [field, part],
    });
  };
  // Where nothing is entered nothing need be cited: the text is silent.
  const uncited = (
    isSaid: boolean,
    cited: { readonly missing: string | null } | undefined,
    field: string,
    context: z.RefinementCtx,
  ) => {
    const why = cited?.missing ?? null;
    if (isSaid && why !== null) context.addIssue({ code: "custom", message: why, path: [field, "pick"] });
  };

  return {
    categories: acrossFields(
      z.object({
        routeEcosocNgo: route("routeEcosocNgo"),
        routeEcosocNgoCites: routeCites("routeEcosocNgo"),
        routeNgo: route("routeNgo"),
        routeNgoCites: routeCites("routeNgo"),
        routeBusiness: routeOrSame("routeBusiness"),
        routeBusinessCites: ownCites("routeBusiness"),
        routeAcademia: routeOrSame("routeAcademia"),
        routeAcademiaCites: ownCites("routeAcademia"),
        exemptions: paragraphs({ field: words("exemptions"), max: longest.list }),
        exemptionsCites: citationOrSilence(t, (say) => say("modalities.form.exemptions"), citing),
      }),
      ({ exemptions, exemptionsCites, ...sent }, context) => {
        for (const key of ["routeBusiness", "routeAcademia"] as const)
          uncited(sent[key] !== "as-ngo", sent[`${key}Cites`], `${key}Cites`, context);
        uncited(exemptions !== "", exemptionsCites, "exemptionsCites", context);
      },
    ),
    information: acrossFields(
      z.object({
        required: choices(informationItems, { field: words("required") }),
        requiredOfNotifiers: choices(informationItems, { field: words("requiredOfNotifiers") }),
        optional: choices(optionalItems, { field: words("optional") }),
        requiredDocuments: choices(requirableDocuments, { field: words("requiredDocuments") }),
        callCloses: length("callCloses"),
        callClosesAt: clock({ field: words("callClosesAt") }),
        screenedBy: choice(offices, asked("screenedBy")),
        refusalCarriesReason: yesOrNo("refusalCarriesReason"),
        curable: length("curable"),
        curableUntilCallCloses: ticked({ field: words("curableUntilCallCloses") }),
        cites: cites("information"),
      }),
      ({ callCloses, callClosesAt }, context) => {
        if (callCloses === null || callCloses === undefined) return;
        const wrong = (message: string, path: readonly string[]) => {
          context.addIssue({ code: "custom", message, path: [...path] });
        };
        if (callCloses.unit === "hours")
          wrong(t("problem.notOffered", { field: words("callCloses") }), ["callCloses", "unit"]);
        if (callClosesAt === "") wrong(t("problem.clock", { field: words("callClosesAt") }), ["callClosesAt"]);
      },
    ),
    list: acrossFields(
      z.object({
        compiledBy: choice(["secretariat", "chair", "president"], asked("compiledBy")),
        criteria: choices(listCriteria, { field: words("criteria") }),
        listCites: cites("list"),
        circulatedTo: choice(["member-states", "all-missions"], asked("circulatedTo")),
        circulatedFields: choice(["name-and-country", "dossier"], asked("circulatedFields")),
        beforeSession: length("beforeSession"),
        period: choice(["length", "decided-by-chair", "in-the-room"], asked("period")),
        periodLength: length("periodLength"),
        periodClock: clock({ field: words("periodClock") }),
        zone: text({ ...asked("zone"), max: 100 }),
        circulationCites: cites("circulation"),
      }),
      ({ period, periodLength }, context) => {
        missing("periodLength", period === "length" && periodLength === null, ["periodLength", "count"], context);
      },
    ),
    objection: acrossFields(
      z.object({
        objectionBy: choice(["member-states", "nobody"], asked("objectionBy")),
        bulk: optionalChoice(["yes", "no"], { field: words("bulk") }),
        basis: optionalChoice(["none", "voluntary", "required"], { field: words("basis") }),
        withdrawal: optionalChoice(["until-close", "until-decision", "none"], { field: words("withdrawal") }),
        cites: cites("objection"),
      }),
      ({ objectionBy, ...given }, context) => {
        const objects = objectionBy === "member-states";
        for (const key of ["bulk", "basis", "withdrawal"] as const)
          missing(key, objects && given[key] === null, [key], context);
      },
    ),
    effect: acrossFields(
      z.object({
        effect: choice(["final", "consensus", "vote", "chair-consults"], asked("effect")),
        consultsFor: length("consultsFor"),
        cites: cites("effect"),
      }),
      ({ effect, consultsFor }, context) => {
        missing("consultsFor", effect === "chair-consults" && consultsFor === null, ["consultsFor", "count"], context);
      },
    ),
    disclosure: z.object({
      proposedList: audience("proposedList"),
      finalList: audience("finalList"),
      objectors: audience("objectors"),
      reasons: audience("reasons"),
      cites: cites("disclosure"),
    }),
    validity: acrossFields(
      z.object({
        validUntil: choice(scopes, asked("validUntil")),
        lastDay: optionalDay({ field: words("lastDay") }),
        cycleBeginsOn: optionalDay({ field: words("cycleBeginsOn") }),
        cycleYears: upTo("cycleYears", mostSaid.cycleYears),
        reapplication: yesOrNo("reapplication"),
        reapplicationAfter: length("reapplicationAfter", mostDays.untilAgain),
        cites: cites("validity"),
      }),
      ({ validUntil, lastDay, cycleBeginsOn, cycleYears }, context) => {
        missing("lastDay", validUntil === "date" && lastDay === null, ["lastDay", "day"], context);
        missing("cycleBeginsOn", validUntil === "cycle" && cycleBeginsOn === null, ["cycleBeginsOn", "day"], context);
        missing("cycleYears", validUntil === "cycle" && cycleYears === null, ["cycleYears"], context);
      },
    ),
    entitlements: acrossFields(
      z.object({
        attendFormal: ticked({ field: words("attendFormal") }),
        documents: ticked({ field: words("documents") }),
        speak: choices(["dedicated-session", "end-of-item", "spokespersons"], { field: words("speak") }),
        minutes: upTo("minutes", mostSaid.minutes),
        written: choice(["none", "kept", "posted"], asked("written")),
        maximumWords: upTo("maximumWords", mostSaid.words),
        writtenLanguage: text({ field: words("writtenLanguage"), max: longest.language }),
        representatives: upTo("representatives", mostSaid.representatives),
        cites: cites("entitlements"),
      }),
      ({ speak, minutes }, context) => {
        if (speak === undefined) return;
        const isSomewhen = speak.includes("dedicated-session") || speak.includes("end-of-item");
        if (isSomewhen || (speak.length === 0 && minutes === null)) return;
        const message = t("modalities.entry.speakWhen", { field: words("speak"), minutes: words("minutes") });
        context.addIssue({ code: "custom", message, path: ["speak"] });
      },
    ),
    suspension: acrossFields(
      z.object({
        suspendedBy: office("suspendedBy"),
        withdrawnBy: office("withdrawnBy"),
        grounds: paragraphs({ field: words("grounds"), max: longest.grounds }),
        cites: citationOrSilence(t, (say) => say("modalities.text.names.suspension"), citing),
      }),
      ({ suspendedBy = [], withdrawnBy = [], grounds, cites }, context) => {
        uncited([...suspendedBy, ...withdrawnBy].length > 0 || grounds !== "", cites, "cites", context);
        missing("grounds", [...suspendedBy, ...withdrawnBy].length > 0 && grounds === "", ["grounds"], context);
      },
    ),
  } satisfies Record<ProvisionPage, z.ZodObject>;
}

type Schemas = ReturnType<typeof provisionSchemas>;
export type Sent<Page extends ProvisionPage> = z.output<Schemas[Page]>;

/** What each page says. */
export const provisionsIn: { readonly [Page in ProvisionPage]: (sent: Sent<Page>) => ProvisionsSaid } = {
  categories: (sent) => ({
    categories: {
      "ecosoc-ngo": { route: sent.routeEcosocNgo, cites: sent.routeEcosocNgoCites },
      ngo: { route: sent.routeNgo, cites: sent.routeNgoCites },
      business: wayOf("routeBusiness", sent),
      academia: wayOf("routeAcademia", sent),
    },
    exemptions: {
      accreditedTo: linesOf(sent.exemptions),
      cites: citationIf(sent.exemptions !== "", sent.exemptionsCites),
    },
  }),
  information: ({
    optional,
    requiredDocuments,
    curable,
    curableUntilCallCloses,
    callCloses,
    callClosesAt,
    ...said
  }) => ({
    information: {
      ...said,
      ...(optional.length === 0 ? {} : { optional }),
      ...(requiredDocuments.length === 0 ? {} : { documents: requiredDocuments }),
      ...(callCloses === null ? {} : { closes: { before: callCloses, clock: callClosesAt } }),
      refusalCarriesReason: said.refusalCarriesReason === "yes",
      curable: curable === null ? null : { by: curable, ...(curableUntilCallCloses ? { untilCallCloses: true } : {}) },
    },
  }),
  list: (sent) => ({
    list: { compiledBy: sent.compiledBy, criteria: sent.criteria, cites: sent.listCites },
    circulation: {
      to: sent.circulatedTo,
      fields: sent.circulatedFields,
      beforeSession: sent.beforeSession,
      period: periodOf(sent),
      ...(sent.periodClock === "" ? {} : { closingClock: sent.periodClock }),
      zone: sent.zone,
      cites: sent.circulationCites,
    },
  }),
  objection: ({ objectionBy, bulk, basis, withdrawal, cites }) => ({
    objection: {
      by: objectionBy,
      bulk: bulk === "yes",
      withdrawal: withdrawal ?? "none",
      basis: basis ?? "none",
      cites,
    },
  }),
  effect: (sent) => ({ effect: { ...effectOf(sent), cites: sent.cites } }),
  disclosure: (sent) => ({ disclosure: sent }),
  validity: ({ reapplication, reapplicationAfter, cites, ...valid }) => ({
    validity: {
      ...validUntilOf(valid),
      reapplication: { allowed: reapplication === "yes", after: reapplicationAfter },
      cites,
    },
  }),
  entitlements: (sent) => ({
    entitlements: {
      attendFormal: sent.attendFormal,
      speak: speechOf(sent),
      written:
        sent.written === "none"
          ? null
          : {
              maximumWords: sent.maximumWords,
              language: sent.writtenLanguage === "" ? null : sent.writtenLanguage,
              posted: sent.written === "posted",
            },
      documents: sent.documents,
      representatives: sent.representatives,
      cites: sent.cites,
    },
  }),
  suspension: ({ suspendedBy, withdrawnBy, grounds, cites }) => ({
    suspension: {
      by: suspendedBy,
      grounds,
      withdrawalBy: withdrawnBy,
      cites: citationIf([...suspendedBy, ...withdrawnBy].length > 0 || grounds !== "", cites),
    },
  }),
};

function wayOf(key: "routeBusiness" | "routeAcademia", sent: Sent<"categories">): Provisions["categories"]["ngo"] {
  const route = sent[key];
  return route === "as-ngo"
    ? { route: sent.routeNgo, cites: sent.routeNgoCites }
    : { route, cites: sent[`${key}Cites`].citation };
}

function citationIf(isSaid: boolean, { citation, ofWhatIsSaid }: Sent<"suspension">["cites"]): Citation {
  return isSaid ? ofWhatIsSaid : citation;
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function periodOf({ period, periodLength }: Sent<"list">): Provisions["circulation"]["period"] {
  switch (period) {
    case "length":
      if (periodLength === null) throw new Error("A period that has a length says which");
      return { length: periodLength };
    case "decided-by-chair":
      return { decidedByChair: true };
    case "in-the-room":
      return { inTheRoom: true };
  }
}

function effectOf({ effect, consultsFor }: Sent<"effect">) {
  switch (effect) {
    case "final":
      return { kind: "final" } as const;
    case "consensus":
    case "vote":
      return { kind: "body-decides", by: effect } as const;
    case "chair-consults":
      if (consultsFor === null) throw new Error("Consultations last for a time");
      return { kind: "chair-consults", for: consultsFor } as const;
  }
}

function validUntilOf({
  validUntil: until,
  lastDay,
  cycleBeginsOn,
  cycleYears,
}: Pick<Sent<"validity">, "validUntil" | "lastDay" | "cycleBeginsOn" | "cycleYears">): ValidUntil {
  switch (until) {
    case "session":
    case "mandate":
      return { until };
    case "date":
      if (lastDay === null) throw new Error("Who is accredited until a day is told which");
      return { until, lastDay: lastDay.toString() };
    case "cycle":
      if (cycleBeginsOn === null || cycleYears === null) throw new Error("A cycle begins, and ends");
      return { until, cycle: { beginsOn: cycleBeginsOn.toString(), years: cycleYears } };
  }
}

function speechOf({ speak, minutes }: Sent<"entitlements">): Provisions["entitlements"]["speak"] {
  const [dedicatedSession, endOfItem] = [speak.includes("dedicated-session"), speak.includes("end-of-item")];
  if (!dedicatedSession && !endOfItem) return null;
  return { dedicatedSession, endOfItem, throughSpokespersons: speak.includes("spokespersons"), minutes };
}
