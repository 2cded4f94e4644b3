import { z } from "zod";
import type { ProposedText } from "#acts/modalities/propose-modalities.ts";
import type { Length } from "#domain/kit/calendar.ts";
import type { Citation } from "#domain/kit/ruling.ts";
import { provisionsProblems } from "#domain/modalities/contradictions.ts";
import type { TextShown } from "#domain/modalities/hash-of-text.ts";
import { audiences, informationItems, listCriteria, type Provisions, routes } from "#domain/modalities/provisions.ts";
import { type SourceName, sourcesToGiveAgain } from "#domain/modalities/sources.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { trackProblems } from "#domain/modalities/track-problems.ts";
import type { modalities } from "#messages/en/modalities.ts";
import type { Language } from "#messages/kit/languages.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import type { Problem } from "../kit/form-answer.ts";
import { formFields } from "../kit/form-fields.ts";

/** In characters, as the database keeps them; of a source and of a ground as much as a citation or a sentence can be. */
const longest = { title: 300, text: 100_000, source: 300, paragraph: 200, grounds: 2000, list: 5000, language: 100 };

/** Nobody counts further. */
const MOST = 100_000;

const units = ["hours", "calendar_days", "working_days"] as const;
const offices = ["chair", "secretariat"] as const;

/** The text of a modalities decision and its twelve parameters. */
export function modalitiesSchema(t: Translate) {
  const { text, paragraphs, day, choice, choices, optionalChoice, wholeNumber, ticked } = formFields(t);
  const words = (key: Asked) => t(`modalities.form.${key}`);
  const asked = (key: Asked) => ({ field: words(key), required: true as const });
  const { length, source } = modalitiesFields(t);
  const audience = (key: Asked) => choices(audiences, { field: words(key) });
  const office = (key: Asked) => choices(offices, { field: words(key) });
  const upTo = (key: Asked) => wholeNumber({ field: words(key), from: 1, to: MOST });
  const yesOrNo = (key: Asked) => choice(["yes", "no"], asked(key));

  return z
    .object({
      title: text({ ...asked("title"), max: longest.title }),
      issuer: text({ ...asked("issuer"), max: longest.title }),
      citation: source({ required: true }),
      dated: day(asked("dated")),
      text: paragraphs({ ...asked("text"), max: longest.text }),

      routeEcosocNgo: choice(routes, asked("routeEcosocNgo")),
      routeEcosocNgoSource: source(),
      routeNgo: choice(routes, asked("routeNgo")),
      routeNgoSource: source(),
      routeBusiness: choice(routes, asked("routeBusiness")),
      routeBusinessSource: source(),
      routeAcademia: choice(routes, asked("routeAcademia")),
      routeAcademiaSource: source(),

      exemptions: paragraphs({ field: words("exemptions"), max: longest.list }),
      exemptionsSource: source(),

      required: choices(informationItems, { field: words("required") }),
      requiredOfNotifiers: choices(informationItems, { field: words("requiredOfNotifiers") }),
      screenedBy: choice(offices, asked("screenedBy")),
      refusalCarriesReason: yesOrNo("refusalCarriesReason"),
      curable: length(words("curable")),
      informationSource: source(),

      compiledBy: choice(["secretariat", "chair", "president"], asked("compiledBy")),
      criteria: choices(listCriteria, { field: words("criteria") }),
      listSource: source(),

      circulatedTo: choice(["member-states", "all-missions"], asked("circulatedTo")),
      circulatedFields: choice(["name-and-country", "dossier"], asked("circulatedFields")),
      beforeSession: length(words("beforeSession")),
      period: choice(["length", "decided-by-chair", "in-the-room"], asked("period")),
      periodLength: length(words("periodLength")),
      zone: text({ ...asked("zone"), max: 100 }),
      circulationSource: source(),

      objectionBy: choice(["member-states", "nobody"], asked("objectionBy")),
      bulk: optionalChoice(["yes", "no"], { field: words("bulk") }),
      basis: optionalChoice(["none", "voluntary", "required"], { field: words("basis") }),
      withdrawal: optionalChoice(["until-close", "until-decision", "none"], { field: words("withdrawal") }),
      objectionSource: source(),

      effect: choice(["final", "consensus", "vote", "chair-consults"], asked("effect")),
      consultsFor: length(words("consultsFor")),
      effectSource: source(),

      proposedList: audience("proposedList"),
      finalList: audience("finalList"),
      objectors: audience("objectors"),
      reasons: audience("reasons"),
      disclosureSource: source(),

      validUntil: choice(["session", "mandate", "cycle"], asked("validUntil")),
      reapplication: yesOrNo("reapplication"),
      reapplicationAfter: length(words("reapplicationAfter")),
      validitySource: source(),

      attendFormal: ticked({ field: words("attendFormal") }),
      documents: ticked({ field: words("documents") }),
      speak: choices(["dedicated-session", "end-of-item", "spokespersons"], { field: words("speak") }),
      minutes: upTo("minutes"),
      written: choice(["none", "kept", "posted"], asked("written")),
      maximumWords: upTo("maximumWords"),
      writtenLanguage: text({ field: words("writtenLanguage"), max: longest.language }),
      representatives: upTo("representatives"),
      entitlementsSource: source(),

      suspendedBy: office("suspendedBy"),
      withdrawnBy: office("withdrawnBy"),
      grounds: paragraphs({ ...asked("grounds"), max: longest.grounds }),
      suspensionSource: source(),
    })
    .superRefine((given, context) => {
      const ask = (key: Asked, path: readonly string[], isMissing: boolean) => {
        const sort = path.length > 1 ? "count" : "chosen";
        if (isMissing)
          context.addIssue({
            code: "custom",
            message: t(`problem.missing.${sort}`, { field: words(key) }),
            path: [...path],
          });
      };
      const objects = given.objectionBy === "member-states";
      ask("periodLength", ["periodLength", "count"], given.period === "length" && given.periodLength === null);
      ask("bulk", ["bulk"], objects && given.bulk === null);
      ask("basis", ["basis"], objects && given.basis === null);
      ask("withdrawal", ["withdrawal"], objects && given.withdrawal === null);
      ask("consultsFor", ["consultsFor", "count"], given.effect === "chair-consults" && given.consultsFor === null);
    });
}

type Asked = keyof (typeof modalities)["form"];

/** Fields of two and three parts that only this form has: a length of time, and where something is written. */
function modalitiesFields(t: Translate) {
  const { text, webAddress, wholeNumber, ticked } = formFields(t);
  const sent = z.string().default("");
  return {
    /** null when it was left empty. */
    length: (field: string) =>
      z
        .object({ count: wholeNumber({ field, from: 1, to: MOST }), unit: sent })
        .default({ count: null, unit: "" })
        .transform(({ count, unit }, context): Length | null => {
          if (count === null) return null;
          const known = units.find((one) => one === unit);
          if (known !== undefined) return { unit: known, count };
          context.addIssue({ code: "custom", message: t("problem.notOffered", { field }), path: ["unit"] });
          return z.NEVER;
        }),

    /** Without a source of its own, `source` is empty: then it is the decision itself. */
    source: ({ required }: { required?: true } = {}) =>
      z
        .object({
          source: text({ field: t("modalities.form.source"), required, max: longest.source }),
          paragraph: text({ field: t("modalities.form.paragraph"), max: longest.paragraph }),
          url: webAddress({ field: t("modalities.form.url") }),
          kept: ticked({ field: t("modalities.form.sourceKept") }),
        })
        .default({ source: "", paragraph: "", url: "", kept: false }),
  };
}

type Form = z.output<ReturnType<typeof modalitiesSchema>>;

export function proposedText(form: Form): ProposedText {
  const decision = citationOf(form.citation, null);
  const cites = (given: Form["citation"]): { cites: Citation } => ({ cites: citationOf(given, decision) });
  return {
    title: form.title,
    issuer: form.issuer,
    citation: decision,
    datedOn: form.dated,
    text: form.text,
    provisions: {
      categories: {
        "ecosoc-ngo": { route: form.routeEcosocNgo, ...cites(form.routeEcosocNgoSource) },
        ngo: { route: form.routeNgo, ...cites(form.routeNgoSource) },
        business: { route: form.routeBusiness, ...cites(form.routeBusinessSource) },
        academia: { route: form.routeAcademia, ...cites(form.routeAcademiaSource) },
      },
      exemptions: { accreditedTo: linesOf(form.exemptions), ...cites(form.exemptionsSource) },
      information: {
        required: form.required,
        requiredOfNotifiers: form.requiredOfNotifiers,
        screenedBy: form.screenedBy,
        refusalCarriesReason: form.refusalCarriesReason === "yes",
        curable: form.curable === null ? null : { by: form.curable },
        ...cites(form.informationSource),
      },
      list: { compiledBy: form.compiledBy, criteria: form.criteria, ...cites(form.listSource) },
      circulation: {
        to: form.circulatedTo,
        fields: form.circulatedFields,
        beforeSession: form.beforeSession,
        period: periodOf(form),
        zone: form.zone,
        ...cites(form.circulationSource),
      },
      objection: {
        by: form.objectionBy,
        bulk: form.bulk === "yes",
        withdrawal: form.withdrawal ?? "none",
        objectorSeenBy: form.objectors,
        basis: form.basis ?? "none",
        ...cites(form.objectionSource),
      },
      effect: { ...effectOf(form), ...cites(form.effectSource) },
      disclosure: {
        proposedList: form.proposedList,
        finalList: form.finalList,
        objectors: form.objectors,
        reasons: form.reasons,
        ...cites(form.disclosureSource),
      },
      validity: {
        until: form.validUntil,
        reapplication: { allowed: form.reapplication === "yes", after: form.reapplicationAfter },
        ...cites(form.validitySource),
      },
      entitlements: {
        attendFormal: form.attendFormal,
        speak: speechOf(form),
        written:
          form.written === "none"
            ? null
            : {
                maximumWords: form.maximumWords,
                language: form.writtenLanguage === "" ? null : form.writtenLanguage,
                posted: form.written === "posted",
              },
        documents: form.documents,
        representatives: form.representatives,
        ...cites(form.entitlementsSource),
      },
      suspension: {
        by: form.suspendedBy,
        grounds: form.grounds,
        withdrawalBy: form.withdrawnBy,
        ...cites(form.suspensionSource),
      },
    },
  };
}

function citationOf({ source, paragraph, url }: Form["citation"], decision: Citation | null): Citation {
  const address = url === "" && source === "" ? decision?.url : url;
  return {
    source: source === "" ? (decision?.source ?? "") : source,
    paragraph: paragraph === "" ? null : paragraph,
    ...(address === undefined || address === "" ? {} : { url: address }),
  };
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function periodOf({ period, periodLength }: Form): Provisions["circulation"]["period"] {
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

function effectOf({ effect, consultsFor }: Form) {
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

function speechOf({ speak, minutes }: Form): Provisions["entitlements"]["speak"] {
  const [dedicatedSession, endOfItem] = [speak.includes("dedicated-session"), speak.includes("end-of-item")];
  if (!dedicatedSession && !endOfItem) return null;
  return { dedicatedSession, endOfItem, throughSpokespersons: speak.includes("spokespersons"), minutes };
}

/** Where the source of each provision is given. */
const sourceFieldOf = {
  "ecosoc-ngo": "routeEcosocNgoSource",
  ngo: "routeNgoSource",
  business: "routeBusinessSource",
  academia: "routeAcademiaSource",
  exemptions: "exemptionsSource",
  information: "informationSource",
  list: "listSource",
  circulation: "circulationSource",
  objection: "objectionSource",
  effect: "effectSource",
  disclosure: "disclosureSource",
  validity: "validitySource",
  entitlements: "entitlementsSource",
  suspension: "suspensionSource",
} as const satisfies Record<SourceName, keyof Form>;

/**
 * A provision that says something else than in the text with which the form began is asked for its source again: it is given anew, or it is ticked
 * that it still holds.
 */
export function sourcesAskedAgain(
  begunWith: Pick<TextShown, "citation" | "provisions">,
  form: Form,
  language: Language,
): Problem[] {
  const t = translator(language);
  return sourcesToGiveAgain(begunWith, proposedText(form))
    .map((name) => sourceFieldOf[name])
    .filter((field) => !form[field].kept)
    .map((field) => ({ field: `${field}.source`, words: t("modalities.form.sourceAgain") }));
}

/** Where a contradiction is put right. */
const fieldOf = {
  every_category_is_closed: "routeEcosocNgo",
  nobody_may_object_on_the_no_objection_route: "objectionBy",
  period_is_in_the_room_on_the_no_objection_route: "period",
  period_length_is_not_positive: "periodLength",
  zone_is_unknown: "zone",
  objector_is_seen_by_different_audiences: "objectors",
  reasons_are_disclosed_but_never_asked_for: "reasons",
  reapplication_has_a_delay_but_is_not_allowed: "reapplicationAfter",
} as const satisfies Record<ReturnType<typeof provisionsProblems>[number]["code"], string>;

/** Each contradiction between provisions in words, and at its field; where there is none, those in the tracks that they describe. */
export function contradictionsIn(provisions: Provisions, language: Language): Problem[] {
  const t = translator(language);
  const between = provisionsProblems(provisions).map(({ code }) => ({
    field: fieldOf[code],
    words: t(`modalities.contradiction.${code}`),
  }));
  if (between.length > 0) return between;
  return trackProblems(classesOf({ provisions })).map(({ code }) => ({
    field: code === "every_class_is_closed" ? "routeEcosocNgo" : "text",
    words: t(`modalities.trackProblem.${code}`),
  }));
}

/** The inverse of {@link proposedText}: with what the fields begin. Without a text all are empty but the zone, which is that of the process. */
export function modalitiesValues(given: TextShown | null, zone: string) {
  const said = given?.provisions;
  const decision = given?.citation;
  const source = (cites: Citation | undefined) => ({
    cites,
    own: cites !== undefined && cites.source === decision?.source ? { ...cites, source: "" } : cites,
  });
  return {
    title: given?.title,
    issuer: given?.issuer,
    citation: given?.citation,
    dated: given?.date,
    text: given?.text,

    routeEcosocNgo: said?.categories["ecosoc-ngo"].route ?? "",
    routeEcosocNgoSource: source(said?.categories["ecosoc-ngo"].cites),
    routeNgo: said?.categories.ngo.route ?? "",
    routeNgoSource: source(said?.categories.ngo.cites),
    routeBusiness: said?.categories.business.route ?? "",
    routeBusinessSource: source(said?.categories.business.cites),
    routeAcademia: said?.categories.academia.route ?? "",
    routeAcademiaSource: source(said?.categories.academia.cites),

    exemptions: said?.exemptions.accreditedTo.join("\n"),
    exemptionsSource: source(said?.exemptions.cites),

    required: said?.information.required ?? [],
    requiredOfNotifiers: said?.information.requiredOfNotifiers ?? [],
    screenedBy: said?.information.screenedBy,
    refusalCarriesReason: yesOrNo(said?.information.refusalCarriesReason),
    curable: said?.information.curable?.by ?? null,
    informationSource: source(said?.information.cites),

    compiledBy: said?.list.compiledBy,
    criteria: said?.list.criteria ?? [],
    listSource: source(said?.list.cites),

    circulatedTo: said?.circulation.to,
    circulatedFields: said?.circulation.fields,
    beforeSession: said?.circulation.beforeSession ?? null,
    period: said === undefined ? undefined : choiceOfPeriod(said.circulation.period),
    periodLength: said !== undefined && "length" in said.circulation.period ? said.circulation.period.length : null,
    zone: said?.circulation.zone ?? zone,
    circulationSource: source(said?.circulation.cites),

    objectionBy: said?.objection.by,
    bulk: yesOrNo(said?.objection.bulk),
    basis: said?.objection.basis,
    withdrawal: said?.objection.withdrawal,
    objectionSource: source(said?.objection.cites),

    effect: said?.effect.kind === "body-decides" ? said.effect.by : said?.effect.kind,
    consultsFor: said?.effect.kind === "chair-consults" ? said.effect.for : null,
    effectSource: source(said?.effect.cites),

    proposedList: said?.disclosure.proposedList ?? [],
    finalList: said?.disclosure.finalList ?? [],
    objectors: said?.disclosure.objectors ?? [],
    reasons: said?.disclosure.reasons ?? [],
    disclosureSource: source(said?.disclosure.cites),

    validUntil: said?.validity.until,
    reapplication: yesOrNo(said?.validity.reapplication.allowed),
    reapplicationAfter: said?.validity.reapplication.after ?? null,
    validitySource: source(said?.validity.cites),

    attendFormal: said?.entitlements.attendFormal ?? false,
    documents: said?.entitlements.documents ?? false,
    speak: choicesOfSpeech(said?.entitlements.speak ?? null),
    minutes: said?.entitlements.speak?.minutes?.toString(),
    written: said === undefined ? undefined : choiceOfWritten(said.entitlements.written),
    maximumWords: said?.entitlements.written?.maximumWords?.toString(),
    writtenLanguage: said?.entitlements.written?.language ?? undefined,
    representatives: said?.entitlements.representatives?.toString(),
    entitlementsSource: source(said?.entitlements.cites),

    suspendedBy: said?.suspension.by ?? [],
    withdrawnBy: said?.suspension.withdrawalBy ?? [],
    grounds: said?.suspension.grounds,
    suspensionSource: source(said?.suspension.cites),
  } satisfies { readonly [name in keyof Form]: unknown };
}

export type ModalitiesValues = ReturnType<typeof modalitiesValues>;

/** Each field by its name, with what it begins with, as the kinds of controls take it. */
export function fieldsOf(values: ModalitiesValues) {
  return {
    one: <Name extends keyof Form>(name: Name) => ({ name, defaultValue: values[name] }),
    many: <Name extends keyof Form>(name: Name) => ({ name, defaultValues: values[name] }),
    tick: <Name extends keyof Form>(name: Name) => ({ name, defaultChecked: values[name] }),
    citation: <Name extends keyof Form>(name: Name) => ({ name, cites: values[name] }),
    source: <Name extends keyof Form & `${string}Source`>(name: Name) => ({ name, ...values[name] }),
  };
}

function yesOrNo(answer: boolean | undefined): "yes" | "no" | undefined {
  if (answer === undefined) return undefined;
  return answer ? "yes" : "no";
}

function choiceOfPeriod(period: Provisions["circulation"]["period"]): Form["period"] {
  if ("length" in period) return "length";
  return "inTheRoom" in period ? "in-the-room" : "decided-by-chair";
}

function choicesOfSpeech(speak: Provisions["entitlements"]["speak"]): Form["speak"] {
  if (speak === null) return [];
  return [
    ...(speak.dedicatedSession ? (["dedicated-session"] as const) : []),
    ...(speak.endOfItem ? (["end-of-item"] as const) : []),
    ...(speak.throughSpokespersons ? (["spokespersons"] as const) : []),
  ];
}

function choiceOfWritten(written: Provisions["entitlements"]["written"]): Form["written"] {
  if (written === null) return "none";
  return written.posted ? "posted" : "kept";
}
