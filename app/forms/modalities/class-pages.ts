import { z } from "zod";
import { impossible } from "#domain/kit/ruling.ts";
import { audiences, mostSaid } from "#domain/modalities/provisions.ts";
import { type Class, type Leads, offices, type RulingStage, type Stage } from "#domain/modalities/stages.ts";
import type { Entered } from "#domain/modalities/working-draft.ts";
import type { modalities } from "#messages/en/modalities.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { acrossFields } from "../kit/across-fields.ts";
import { formFields } from "../kit/form-fields.ts";
import { type Citing, pickedCitation, type WriteCitation } from "./draft-citation.ts";
import { lengthEntered, lengthField } from "./length-field.ts";
import { yesOrNo } from "./provisions-entered.ts";

/* A page for each class that a decision has of its own, and one for each stage of its track. The kind of a stage is chosen first, and asks for its
   own fields. */

const longest = { title: 300, words: 2000, key: 50 };
const keyShape = /^[a-z][a-z0-9-]*$/;

export const stageKinds = [
  "claim",
  "screening",
  "proposed",
  "information",
  "window",
  "consultation",
  "determination",
  "final",
] as const;
export type StageKind = (typeof stageKinds)[number];

export const classKinds = ["ngo", "business", "academia", "other"] as const satisfies readonly Class["kind"][];

type ClassAsked = keyof (typeof modalities)["entry"]["class"]["form"];
export type StageAsked = keyof (typeof modalities)["entry"]["stage"]["form"];

export function classSchema(t: Translate, citing: Citing) {
  const { text, paragraphs, choice } = formFields(t);
  const asked = (key: ClassAsked) => ({ field: t(`modalities.entry.class.form.${key}`), required: true as const });
  return z.object({
    title: text({ ...asked("title"), max: longest.title }),
    belongs: paragraphs({ ...asked("belongs"), max: longest.words }),
    kind: choice(classKinds, asked("kind")),
    consultative: choice(["yes", "no"], asked("consultative")),
    comesIn: choice(["track", "closed"], asked("comesIn")),
    key: keyField(t),
    cites: pickedCitation(t, (say) => say("modalities.entry.class.itself"), citing),
  });
}

/** Its own page says all of a class but its stages. */
export function classIn(
  { comesIn, consultative, ...said }: z.output<ReturnType<typeof classSchema>>,
  stages: readonly Stage[],
): Class {
  return { ...said, consultative: consultative === "yes", track: comesIn === "closed" ? null : stages };
}

export function classEntered({ key, title, belongs, kind, consultative, track, cites }: Class, write: WriteCitation) {
  return {
    title: [title],
    belongs: [belongs],
    kind: [kind],
    consultative: [yesOrNo(consultative)],
    comesIn: [track === null ? "closed" : "track"],
    key: [key],
    ...write("cites", cites),
  } satisfies Entered;
}

function keyField(t: Translate) {
  const field = t("modalities.entry.key");
  return formFields(t)
    .text({ field, required: true, max: longest.key })
    .refine((key) => keyShape.test(key), { error: t("modalities.entry.keyShape", { field }) });
}

/** Of the title of a class that is new, so that its key says something; a number where no letter of it can. */
export function keyOfTitle(title: string, others: readonly string[]): string {
  const plain = title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[^a-z]+|-+$/g, "")
    .slice(0, 40);
  const base = plain === "" ? "class" : plain;
  return unused(base, others);
}

/** The key of a further stage of a track: of its kind, with a number where there is one already. */
export function keyOfStage(kind: StageKind, others: readonly string[]): string {
  return unused(kind === "proposed" ? "list" : kind, others);
}

function unused(base: string, others: readonly string[]): string {
  const free = [base, ...others.map((_one, index) => `${base}-${String(index + 2)}`)];
  return free.find((key) => !others.includes(key)) ?? base;
}

export function stageSchemas(t: Translate, citing: Citing) {
  const { choice, choices, clock, optionalChoice, ticked, wholeNumber } = formFields(t);
  const words = (key: StageAsked) => t(`modalities.entry.stage.form.${key}`);
  const asked = (key: StageAsked) => ({ field: words(key), required: true as const });
  const length = (key: StageAsked) => lengthField(t, words(key));
  const yesNo = (key: StageAsked) => choice(["yes", "no"], asked(key));
  const leads = (key: StageAsked) => leadsField(t, words(key));
  const body = (key: StageAsked, required: boolean) =>
    formFields(t)
      .text({ field: words(key), max: longest.key, ...(required ? { required: true as const } : {}) })
      .refine((given) => given === "" || keyShape.test(given), {
        error: t("problem.notOffered", { field: words(key) }),
      });
  const missing = (key: StageAsked, part: "count" | null, context: z.RefinementCtx) => {
    const sort = part === null ? "chosen" : "count";
    context.addIssue({
      code: "custom",
      message: t(`problem.missing.${sort}`, { field: words(key) }),
      path: part === null ? [key] : [key, part],
    });
  };
  const ofStage = <Kind extends StageKind>(kind: Kind) => ({
    stage: z.literal(kind, { error: "" }),
    of: choice(["all", "objected"], asked("of")),
    key: keyField(t),
    cites: pickedCitation(t, (say) => say("modalities.entry.stage.itself"), citing),
  });
  const ruling = <Kind extends "claim" | "screening" | "determination">(kind: Kind) =>
    acrossFields(
      z.object({
        ...ofStage(kind),
        by: choice([...offices, "body"], asked("by")),
        body: body("body", false),
        decides: optionalChoice(["consensus", "vote", "pronouncement"], { field: words("decides") }),
        register: body("register", false),
        reasonOwed: yesNo("reasonOwed"),
        due: choice(["none", "after", "session-begins", "session-ends"], asked("due")),
        dueAfter: length("dueAfter"),
        ifNone: choice(["waits", "yes", "no"], asked("ifNone")),
        returned: length("returned"),
        rounds: wholeNumber({ field: words("rounds"), from: 1, to: mostSaid.rounds }),
        returnedUntilCallCloses: ticked({ field: words("returnedUntilCallCloses") }),
        yes: leads("yes"),
        no: leads("no"),
      }),
      (given, context) => {
        if (given.by === "body" && given.body === "") missing("body", null, context);
        if (given.by === "body" && given.decides === null) missing("decides", null, context);
        if (given.due === "after" && given.dueAfter === null) missing("dueAfter", "count", context);
      },
    );
  const list = <Kind extends "information" | "proposed" | "final">(kind: Kind) =>
    z.object({
      ...ofStage(kind),
      to: choices([...audiences, "observers"], { field: words("to") }),
      fields: choice(["name-and-country", "dossier"], asked("fields")),
      beforeSession: length("beforeSession"),
    });
  return {
    claim: ruling("claim"),
    screening: ruling("screening"),
    determination: ruling("determination"),
    information: list("information"),
    proposed: list("proposed"),
    final: list("final"),
    window: acrossFields(
      z.object({
        ...ofStage("window"),
        body: body("body", true),
        threshold: wholeNumber({ ...asked("threshold"), from: 1, to: mostSaid.objectors }),
        length: length("length"),
        closingClock: clock({ field: words("closingClock") }),
        bulk: yesNo("bulk"),
        withdrawal: choice(["never", "until-close", "until-decided"], asked("withdrawal")),
        basis: choice(["none", "voluntary", "required"], asked("basis")),
        hold: length("hold"),
        holdThen: optionalChoice(["lifted", "objection"], { field: words("holdThen") }),
        silent: leads("silent"),
        objected: leads("objected"),
      }),
      ({ hold, holdThen }, context) => {
        if (hold !== undefined && hold !== null && holdThen === null) missing("holdThen", null, context);
      },
    ),
    consultation: acrossFields(
      z.object({
        ...ofStage("consultation"),
        within: length("within"),
        silence: choice(["maintains", "drops"], asked("silence")),
        withdrawn: leads("withdrawn"),
        maintained: leads("maintained"),
      }),
      ({ within }, context) => {
        if (within === null) missing("within", "count", context);
      },
    ),
  } satisfies Record<StageKind, z.ZodObject>;
}

type Schemas = ReturnType<typeof stageSchemas>;
export type StageSent = { readonly [Kind in StageKind]: z.output<Schemas[Kind]> }[StageKind];

const classPrefix = "class:";

function leadsField(t: Translate, field: string) {
  return z
    .string()
    .default("")
    .transform((given, context): Leads => {
      const to = (["next", "accredited", "not-accredited", "refused"] as const).find((one) => one === given);
      if (to !== undefined) return { to };
      const key = given.startsWith(classPrefix) ? given.slice(classPrefix.length) : "";
      if (keyShape.test(key)) return { to: "class", class: key };
      const message = given === "" ? t("problem.missing.chosen", { field }) : t("problem.notOffered", { field });
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    });
}

function leadsEntered(leads: Leads): string {
  return leads.to === "class" ? `${classPrefix}${leads.class}` : leads.to;
}

export function stageIn(sent: StageSent): Stage {
  const { key, of, cites } = sent;
  const ofStage = { key, of, cites };
  switch (sent.stage) {
    case "claim":
    case "screening":
    case "determination":
      return {
        kind: "ruling",
        what: sent.stage,
        ...ofStage,
        by: byOf(sent),
        register: sent.register === "" ? null : sent.register,
        reasonOwed: sent.reasonOwed === "yes",
        due: dueOf(sent),
        ifNone: sent.ifNone,
        returned: returnedOf(sent),
        yes: sent.yes,
        no: sent.no,
      };
    case "information":
    case "proposed":
    case "final":
      return {
        kind: "list",
        what: sent.stage,
        ...ofStage,
        to: sent.to,
        fields: sent.fields,
        beforeSession: sent.beforeSession,
      };
    case "window":
      return {
        kind: "window",
        ...ofStage,
        body: sent.body,
        threshold: sent.threshold ?? 1,
        length: sent.length,
        ...(sent.closingClock === "" ? {} : { closingClock: sent.closingClock }),
        bulk: sent.bulk === "yes",
        withdrawal: sent.withdrawal,
        basis: sent.basis,
        hold: sent.hold === null ? null : { limit: sent.hold, then: sent.holdThen ?? "lifted" },
        silent: sent.silent,
        objected: sent.objected,
      };
    case "consultation":
      if (sent.within === null) throw new Error("Consultations last for a time");
      return {
        kind: "consultation",
        ...ofStage,
        within: sent.within,
        silence: sent.silence,
        withdrawn: sent.withdrawn,
        maintained: sent.maintained,
      };
    default:
      return impossible(sent);
  }
}

type RulingSent = Extract<StageSent, { readonly due: unknown }>;

function byOf({ by, body, decides }: RulingSent): Extract<Stage, { readonly kind: "ruling" }>["by"] {
  if (by !== "body") return by;
  if (decides === null) throw new Error("A body decides in some way");
  return { body, decides };
}

function returnedOf({ returned, rounds, returnedUntilCallCloses }: RulingSent): RulingStage["returned"] {
  if (returned === null) return null;
  return { within: returned, rounds: rounds ?? 1, ...(returnedUntilCallCloses ? { untilCallCloses: true } : {}) };
}

function dueOf({ due, dueAfter }: RulingSent): Extract<Stage, { readonly kind: "ruling" }>["due"] {
  if (due === "none") return null;
  if (due !== "after") return { at: due };
  if (dueAfter === null) throw new Error("What is due after a time says after which");
  return { after: dueAfter };
}

function kindOfStage(stage: Stage): StageKind {
  return stage.kind === "ruling" || stage.kind === "list" ? stage.what : stage.kind;
}

/** The inverse of {@link stageIn}. */
export function stageEntered(stage: Stage, write: WriteCitation): Entered {
  const ofStage = { stage: [kindOfStage(stage)], of: [stage.of], key: [stage.key], ...write("cites", stage.cites) };
  switch (stage.kind) {
    case "ruling": {
      const { by, due } = stage;
      return {
        ...ofStage,
        by: [typeof by === "string" ? by : "body"],
        ...(typeof by === "string" ? {} : { body: [by.body], decides: [by.decides] }),
        register: [stage.register ?? ""],
        reasonOwed: [yesOrNo(stage.reasonOwed)],
        due: [due === null ? "none" : "at" in due ? due.at : "after"],
        ...lengthEntered("dueAfter", due !== null && "after" in due ? due.after : null),
        ifNone: [stage.ifNone],
        ...lengthEntered("returned", stage.returned?.within ?? null),
        rounds: [stage.returned?.rounds.toString() ?? ""],
        ...(stage.returned?.untilCallCloses === true ? { returnedUntilCallCloses: ["yes"] } : {}),
        yes: [leadsEntered(stage.yes)],
        no: [leadsEntered(stage.no)],
      };
    }
    case "list":
      return {
        ...ofStage,
        to: stage.to,
        fields: [stage.fields],
        ...lengthEntered("beforeSession", stage.beforeSession),
      };
    case "window":
      return {
        ...ofStage,
        body: [stage.body],
        threshold: [String(stage.threshold)],
        ...lengthEntered("length", stage.length),
        closingClock: [stage.closingClock ?? ""],
        bulk: [yesOrNo(stage.bulk)],
        withdrawal: [stage.withdrawal],
        basis: [stage.basis],
        ...lengthEntered("hold", stage.hold?.limit ?? null),
        holdThen: [stage.hold?.then ?? ""],
        silent: [leadsEntered(stage.silent)],
        objected: [leadsEntered(stage.objected)],
      };
    case "consultation":
      return {
        ...ofStage,
        ...lengthEntered("within", stage.within),
        silence: [stage.silence],
        withdrawn: [leadsEntered(stage.withdrawn)],
        maintained: [leadsEntered(stage.maintained)],
      };
    default:
      return impossible(stage);
  }
}

/** What a stage of which only the kind is known begins with. */
export function blankStage(kind: StageKind, key: string): Entered {
  return { stage: [kind], of: ["all"], key: [key] };
}
