import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { ProposedText } from "#acts/modalities/propose-modalities.ts";
import { isKnownZone } from "#domain/kit/calendar.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import {
  audiences,
  informationItems,
  listCriteria,
  optionalItems,
  type Provisions,
  requirableDocuments,
  routes,
} from "#domain/modalities/provisions.ts";
import { type Class, offices, type Stage } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { Language } from "#messages/kit/languages.ts";
import { listed } from "#messages/kit/listed.ts";
import { translator } from "#messages/kit/translator.ts";
import type { Problem } from "../kit/form-answer.ts";

/* A decision as a file: reviewed, versioned and tested outside, and read in again without a loss. What this schema says is what the published JSON
   Schema says; a part that it does not know is a problem, so that nobody believes that it was taken in. */

/** The file names where its schema is published. */
export const schemaAddress = "/schemas/modalities-decision.json";

/** In characters, as the forms and the database have it. */
const longest = { title: 300, text: 100_000, source: 300, paragraph: 200, url: 2000, words: 2000, key: 50 };

/** Nobody counts further. */
const MOST = 100_000;

/** More classes, stages of one class and years of a cycle than any text has. */
const most = { classes: 50, stages: 20, names: 100, years: 100 };

/** On a clock of 24 hours; midnight belongs to two days. */
const clock = z.string().regex(/^(?!00:00)([01]\d|2[0-3]):[0-5]\d$/);

const words = (max: number) => z.string().trim().min(1).max(max);
const count = z.int().min(1).max(MOST);

const length = z.strictObject({ unit: z.enum(["hours", "calendar_days", "working_days"]), count });
const cites = z.strictObject({
  source: words(longest.source),
  paragraph: words(longest.paragraph).nullable(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(longest.url)
    .optional(),
});
const some = <Value extends string>(values: readonly [Value, ...Value[]]) => z.array(z.enum(values)).max(values.length);

const ofValidity = {
  reapplication: z.strictObject({ allowed: z.boolean(), after: length.nullable() }),
  cites,
};

const provisions = z.strictObject({
  categories: z.strictObject({
    "ecosoc-ngo": z.strictObject({ route: z.enum(routes), cites }),
    ngo: z.strictObject({ route: z.enum(routes), cites }),
    business: z.strictObject({ route: z.enum(routes), cites }),
    academia: z.strictObject({ route: z.enum(routes), cites }),
  }),
  exemptions: z.strictObject({ accreditedTo: z.array(words(longest.title)).max(most.names), cites }),
  information: z.strictObject({
    required: some(informationItems),
    requiredOfNotifiers: some(informationItems),
    optional: some(optionalItems).optional(),
    documents: some(requirableDocuments).optional(),
    closes: z
      .strictObject({
        before: z.strictObject({ unit: z.enum(["calendar_days", "working_days"]), count }),
        clock,
      })
      .optional(),
    screenedBy: z.enum(["secretariat", "chair"]),
    refusalCarriesReason: z.boolean(),
    curable: z.strictObject({ by: length, untilCallCloses: z.boolean().optional() }).nullable(),
    cites,
  }),
  list: z.strictObject({
    compiledBy: z.enum(["secretariat", "chair", "president"]),
    criteria: some(listCriteria),
    cites,
  }),
  circulation: z.strictObject({
    to: z.enum(["member-states", "all-missions"]),
    fields: z.enum(["name-and-country", "dossier"]),
    beforeSession: length.nullable(),
    period: z.union([
      z.strictObject({ length }),
      z.strictObject({ decidedByChair: z.literal(true) }),
      z.strictObject({ inTheRoom: z.literal(true) }),
    ]),
    closingClock: clock.optional(),
    zone: z.string().max(100).refine(isKnownZone),
    cites,
  }),
  objection: z.strictObject({
    by: z.enum(["member-states", "nobody"]),
    bulk: z.boolean(),
    withdrawal: z.enum(["until-close", "until-decision", "none"]),
    objectorSeenBy: some(audiences),
    basis: z.enum(["none", "voluntary", "required"]),
    cites,
  }),
  effect: z.union([
    z.strictObject({ kind: z.literal("final"), cites }),
    z.strictObject({ kind: z.literal("body-decides"), by: z.enum(["consensus", "vote"]), cites }),
    z.strictObject({ kind: z.literal("chair-consults"), for: length, cites }),
  ]),
  disclosure: z.strictObject({
    proposedList: some(audiences),
    finalList: some(audiences),
    objectors: some(audiences),
    reasons: some(audiences),
    cites,
  }),
  validity: z.discriminatedUnion("until", [
    z.strictObject({ until: z.enum(["session", "mandate"]), ...ofValidity }),
    z.strictObject({ until: z.literal("date"), lastDay: z.iso.date(), ...ofValidity }),
    z.strictObject({
      until: z.literal("cycle"),
      cycle: z.strictObject({ beginsOn: z.iso.date(), years: z.int().min(1).max(most.years) }).optional(),
      ...ofValidity,
    }),
  ]),
  entitlements: z.strictObject({
    attendFormal: z.boolean(),
    speak: z
      .strictObject({
        dedicatedSession: z.boolean(),
        endOfItem: z.boolean(),
        throughSpokespersons: z.boolean(),
        minutes: count.nullable(),
      })
      .nullable(),
    written: z
      .strictObject({ maximumWords: count.nullable(), language: words(100).nullable(), posted: z.boolean() })
      .nullable(),
    documents: z.boolean(),
    representatives: count.nullable(),
    cites,
  }),
  suspension: z
    .strictObject({
      by: some(offices),
      grounds: z.string().trim().max(longest.words),
      withdrawalBy: some(offices),
      cites,
    })
    .refine(({ by, withdrawalBy, grounds }) => [...by, ...withdrawalBy].length === 0 || grounds !== "", {
      path: ["grounds"],
    }),
}) satisfies z.ZodType<Provisions>;

const key = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .max(longest.key);
const leads = z.union([
  z.strictObject({ to: z.literal("next") }),
  z.strictObject({ to: z.literal("accredited") }),
  z.strictObject({ to: z.literal("not-accredited") }),
  z.strictObject({ to: z.literal("refused") }),
  z.strictObject({ to: z.literal("class"), class: key }),
]);
const ofStage = { key, of: z.enum(["all", "objected"]), cites };

const stage = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("ruling"),
    what: z.enum(["claim", "screening", "determination"]),
    ...ofStage,
    by: z.union([
      z.enum(offices),
      z.strictObject({ body: key, decides: z.enum(["consensus", "vote", "pronouncement"]) }),
    ]),
    register: key.nullable(),
    reasonOwed: z.boolean(),
    due: z
      .union([z.strictObject({ after: length }), z.strictObject({ at: z.enum(["session-begins", "session-ends"]) })])
      .nullable(),
    ifNone: z.enum(["yes", "no", "waits"]),
    returned: z.strictObject({ within: length, rounds: count, untilCallCloses: z.boolean().optional() }).nullable(),
    yes: leads,
    no: leads,
  }),
  z.strictObject({
    kind: z.literal("window"),
    ...ofStage,
    body: key,
    threshold: count,
    length: length.nullable(),
    closingClock: clock.optional(),
    bulk: z.boolean(),
    withdrawal: z.enum(["never", "until-close", "until-decided"]),
    basis: z.enum(["none", "voluntary", "required"]),
    hold: z.strictObject({ limit: length, then: z.enum(["lifted", "objection"]) }).nullable(),
    silent: leads,
    objected: leads,
  }),
  z.strictObject({
    kind: z.literal("consultation"),
    ...ofStage,
    within: length,
    silence: z.enum(["maintains", "drops"]),
    withdrawn: leads,
    maintained: leads,
  }),
  z.strictObject({
    kind: z.literal("list"),
    what: z.enum(["information", "proposed", "final"]),
    ...ofStage,
    to: some([...audiences, "observers"]),
    fields: z.enum(["name-and-country", "dossier"]),
    beforeSession: length.nullable(),
  }),
]) satisfies z.ZodType<Stage>;

const decisionClass = z.strictObject({
  key,
  title: words(longest.title),
  belongs: words(longest.words),
  kind: z.enum(["ngo", "business", "academia", "other"]),
  consultative: z.boolean(),
  track: z.array(stage).max(most.stages).nullable(),
  cites,
}) satisfies z.ZodType<Class>;

const decisionFile = z.strictObject({
  $schema: z.literal(schemaAddress),
  title: words(longest.title),
  issuer: words(longest.title),
  citation: cites,
  date: z.iso.date(),
  text: words(longest.text),
  provisions,
  classes: z.array(decisionClass).min(1).max(most.classes),
});

/** For whoever writes such files elsewhere: JSON Schema, draft 2020-12. */
export const decisionFileSchema = z.toJSONSchema(decisionFile);

/** The same text gives the same bytes, in whatever order its record keeps its parts. */
export function writeDecisionFile(
  decision: Omit<ModalitiesDecision, "id" | "process" | "version" | "supersededAt" | "adoption">,
): string {
  const { title, issuer, citation, date, text, provisions: said } = decision;
  const file = {
    $schema: schemaAddress,
    title,
    issuer,
    citation,
    date: date.toString(),
    text,
    provisions: said,
    classes: classesOf(decision),
  };
  return `${JSON.stringify(decisionFile.parse(file), null, 2)}\n`;
}

/** What is wrong in a file, and where: its path in it, "classes[0].track[2].length", or null where it is the whole. */
export interface ProblemInFile {
  readonly place: string | null;
  readonly what: "not_json" | "missing" | "unknown" | "not_offered" | "too_long" | "too_short" | "not_valid";
  /** Names of what is unknown, or of what could stand there. */
  readonly values: readonly string[];
}

export type ReadDecisionFile =
  | { readonly ok: true; readonly value: ProposedText & { readonly classes: readonly Class[] } }
  | { readonly ok: false; readonly problems: readonly ProblemInFile[] };

export function readDecisionFile(file: string): ReadDecisionFile {
  const json = parsed(file);
  if (json === undefined) return { ok: false, problems: [{ place: null, what: "not_json", values: [] }] };
  const read = decisionFile.safeParse(json);
  if (!read.success) return { ok: false, problems: read.error.issues.flatMap((issue) => problemsIn(issue, json)) };
  const { title, issuer, citation, date, text, provisions: said, classes } = read.data;
  return {
    ok: true,
    value: { title, issuer, citation, datedOn: Temporal.PlainDate.from(date), text, provisions: said, classes },
  };
}

function parsed(file: string): unknown {
  try {
    const json: unknown = JSON.parse(file);
    return json;
  } catch {
    return undefined;
  }
}

type Issue = z.core.$ZodIssue;

/** Of a choice between shapes, what is wrong in the one that comes nearest. */
function problemsIn(issue: Issue, json: unknown, within: readonly PropertyKey[] = []): ProblemInFile[] {
  const path = [...within, ...issue.path];
  const place = placeOf(path);
  if (issue.code !== "unrecognized_keys" && valueAt(json, path) === undefined)
    return [{ place, what: "missing", values: [] }];
  switch (issue.code) {
    case "invalid_union": {
      const [nearest] = issue.errors
        .filter((issues) => issues.length > 0)
        .toSorted((one, other) => one.length - other.length)
        .toSorted((one, other) => furthest(other) - furthest(one));
      if (nearest === undefined) {
        const values = "options" in issue ? (issue.options ?? []).map(String) : [];
        return [{ place, what: "not_offered", values }];
      }
      return nearest.flatMap((one) => problemsIn(one, json, path));
    }
    case "unrecognized_keys":
      return [{ place, what: "unknown", values: issue.keys }];
    case "invalid_value":
      return [{ place, what: "not_offered", values: issue.values.map(String) }];
    case "too_big":
      return [{ place, what: "too_long", values: [] }];
    case "too_small":
      return [{ place, what: "too_short", values: [] }];
    case "invalid_type":
    case "invalid_format":
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
    case "custom":
      return [{ place, what: "not_valid", values: [] }];
  }
}

/** How far into a shape its reading came: a shape whose first word is another's comes nowhere. */
function furthest(issues: readonly Issue[]): number {
  return Math.max(...issues.map(({ path }) => path.length));
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, part)?.value : undefined,
    json,
  );
}

/** "classes[0].track[2].length"; null for the whole. */
function placeOf(path: readonly PropertyKey[]): string | null {
  if (path.length === 0) return null;
  return path
    .map((part, index) => (typeof part === "number" ? `[${String(part)}]` : `${index === 0 ? "" : "."}${String(part)}`))
    .join("");
}

/** Every problem of a file with its place. */
export function problemsInWords(problems: readonly ProblemInFile[], language: Language): Problem[] {
  const t = translator(language);
  return problems.map(({ place, what, values }) => {
    const said = t(`modalities.file.problem.${what}`, {
      values: listed(
        values.map((value) => isolated(value)),
        t,
      ),
    });
    return {
      field: "file",
      words: place === null ? said : t("modalities.file.at", { place: isolated(place), words: said }),
    };
  });
}
