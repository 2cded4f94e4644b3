import type { z } from "zod";
import type { ProposedText } from "#acts/modalities/propose-modalities.ts";
import type { PlainDate } from "#domain/kit/calendar.ts";
import type { Citation } from "#domain/kit/ruling.ts";
import { type ProvisionsProblemCode, provisionsProblems } from "#domain/modalities/contradictions.ts";
import { type Paragraph, paragraphsOf } from "#domain/modalities/paragraphs.ts";
import type { ProvisionName, Provisions } from "#domain/modalities/provisions.ts";
import type { Class, Stage } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { type TrackProblem, trackProblems } from "#domain/modalities/track-problems.ts";
import {
  classPage,
  type DraftPage,
  oldCitationsIn,
  pagesOf,
  type ProvisionPage,
  provisionPages,
  stagePage,
  type WorkingDraft,
} from "#domain/modalities/working-draft.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { Translate } from "#messages/kit/translator.ts";
import type { Problem } from "../kit/form-answer.ts";
import { readKept } from "../kit/parse-form.ts";
import { classIn, classSchema, stageIn, type StageKind, stageKinds, stageSchemas } from "./class-pages.ts";
import { type Citing, citingOf, countFollowed } from "./draft-citation.ts";
import { provisionSchemas, provisionsIn, type ProvisionsSaid } from "./provision-pages.ts";
import { paragraphsIn, paragraphsSchema, textIn, type TextSaid, textSchema } from "./text-page.ts";

/* What the pages of a draft say, read together: what is still missing on each, what contradicts what, and the text that it would be. */

export type PageState = "not-started" | "in-progress" | "complete" | "problem";

export interface PageRead {
  readonly page: DraftPage;
  readonly state: PageState;
  /** What is missing or wrong on it, by its fields. */
  readonly problems: readonly Problem[];
  /** What contradicts what other pages say. */
  readonly contradictions: readonly Problem[];
  /** Citations that are still those of the text with which the draft began. */
  readonly old: number;
  /** Citations that went with the words of their paragraph to its new number. */
  readonly followed: number;
}

export interface DraftRead {
  readonly pages: readonly PageRead[];
  readonly text: TextSaid | null;
  readonly paragraphs: readonly Paragraph[];
  readonly citing: Citing;
  /** Its own classes by the numbers of their pages, with their keys and titles as far as they were entered. */
  readonly classes: readonly { readonly id: number; readonly key: string; readonly title: string }[];
  /** What its pages provide that are complete. */
  readonly soFar: Partial<Provisions>;
  /** With what it says for a preview: what has no citation yet says so in its place. Null while something else is missing. */
  readonly foreseen: {
    readonly citation: Citation;
    readonly provisions: Provisions;
    readonly classes: readonly Class[];
  } | null;
  /** Null while anything is missing. */
  readonly proposed: ProposedText | null;
}

/** With the last day on which its text can be adopted, where that is known. */
type Pages = Pick<WorkingDraft, "outline" | "pages"> & { readonly mandateEndsOn?: PlainDate | null };

export function readWorkingDraft(draft: Pages, t: Translate): DraftRead {
  const { text, citing, paragraphs } = readText(draft, t);
  const strict = readPages(draft, t, citing);
  const provisions = provisionsSaid(strict.said);
  const whole = wholeProvisions(provisions);
  const foreseenAs = readPages(draft, t, { ...citing, isPreview: true });
  const previewed = provisionsSaid(foreseenAs.said);
  const foreseen = wholeProvisions(previewed);
  const contradictions = [
    ...contradictionsBetween(provisions, text?.datedOn, t),
    ...trackContradictions(draft, { whole: foreseen, classes: foreseenAs.classes }, t),
  ];
  const pages = pagesOf(draft.outline).map((page) => {
    const { problems = [] } = strict.problems.get(page) ?? {};
    return stateOf(draft, page, {
      problems,
      contradictions: contradictions.flatMap(({ page: at, problem }) => (at === page ? [problem] : [])),
      followed: countFollowed(draft.pages.get(page)?.entered ?? {}, citing),
    });
  });
  const own = strict.classes === null ? {} : { classes: strict.classes };
  const isWhole = pages.every(({ problems, state }) => problems.length === 0 && state !== "not-started");
  return {
    pages,
    text,
    paragraphs,
    citing,
    classes: (draft.outline?.classes ?? []).map(({ id }) => {
      const entered = draft.pages.get(classPage(id))?.entered;
      return { id, key: entered?.["key"]?.[0] ?? "", title: entered?.["title"]?.[0] ?? "" };
    }),
    soFar: withLeftEmpty(provisions, previewed),
    foreseen:
      foreseen === null || (draft.outline !== null && foreseenAs.classes === null)
        ? null
        : {
            citation: citing.decision,
            provisions: foreseen,
            classes: foreseenAs.classes ?? classesOf({ provisions: foreseen }),
          },
    proposed: isWhole && text !== null && whole !== null ? { ...text, provisions: whole, ...own } : null,
  };
}

function stateOf(
  draft: Pages,
  page: DraftPage,
  { problems, contradictions, followed }: Pick<PageRead, "problems" | "contradictions" | "followed">,
): PageRead {
  const saved = draft.pages.get(page);
  const old = saved === undefined ? 0 : oldCitationsIn(saved.entered).length;
  const read = { page, problems, contradictions, old, followed };
  if (saved === undefined) return { ...read, state: "not-started" };
  if (contradictions.length > 0) return { ...read, state: "problem" };
  return { ...read, state: problems.length + old > 0 ? "in-progress" : "complete" };
}

const noDecision: Citation = { source: "", paragraph: null };

function readText({ pages, mandateEndsOn }: Pages, t: Translate) {
  const entered = pages.get("text")?.entered;
  const read = readKept(entered ?? {}, textSchema(t, mandateEndsOn));
  const text = read.ok ? textIn(read.value) : null;
  const words = wordsOf({ pages }, t);
  const paragraphs = paragraphsIn(words, pages.get("paragraphs")?.entered);
  return { text, paragraphs, citing: citingOf(text?.citation ?? noDecision, paragraphs) };
}

/** The schema of a page that is sent. */
export function schemaOfSent(draft: Pages, page: DraftPage, t: Translate): z.ZodObject {
  return schemaOfPage(draft, page, t, readText(draft, t).citing);
}

/** The schema of a page, by which it is read when it is sent and whenever the draft is. */
function schemaOfPage(draft: Pages, page: DraftPage, t: Translate, citing: Citing): z.ZodObject {
  if (page === "text") return textSchema(t, draft.mandateEndsOn);
  if (page === "paragraphs") {
    const words = wordsOf(draft, t);
    return paragraphsSchema(t, paragraphsOf(words), words);
  }
  const provision = provisionPages.find((one) => one === page);
  if (provision !== undefined) return provisionSchemas(t, citing)[provision];
  const kind = kindOfPage(draft, page);
  return kind === null ? classSchema(t, citing) : stageSchemas(t, citing)[kind];
}

/** The words of the text as far as they can be read, also where its title or its date is still missing. */
export function wordsOf({ pages }: Pick<Pages, "pages">, t: Translate): string {
  const read = textSchema(t).shape.text.safeParse(pages.get("text")?.entered["text"]?.[0]);
  return read.success ? read.data : "";
}

/** What a page is called: a class by its title, a stage by its kind and the class that it is of. */
export function titleOfPage(draft: Pages, page: DraftPage, t: Translate): string {
  const fixed = (["text", "paragraphs", ...provisionPages] as const).find((one) => one === page);
  if (fixed !== undefined) return t(`modalities.entry.page.${fixed}`);
  const of = draft.outline?.classes.find(
    ({ id, stages }) => classPage(id) === page || stages.some((stage) => stagePage(stage) === page),
  );
  const title = of === undefined ? "" : (draft.pages.get(classPage(of.id))?.entered["title"]?.[0] ?? "");
  const kind = kindOfPage(draft, page);
  return kind === null
    ? t("modalities.entry.page.class", { title: isolated(title) })
    : t("modalities.entry.page.stage", { title: isolated(title), stage: t(`modalities.preview.stage.${kind}`) });
}

/** Null where it is no stage. */
export function kindOfPage({ pages }: Pages, page: DraftPage): StageKind | null {
  if (!page.startsWith("stage-")) return null;
  const [given] = pages.get(page)?.entered["stage"] ?? [];
  return stageKinds.find((kind) => kind === given) ?? null;
}

function readPages(draft: Pages, t: Translate, citing: Citing) {
  const problems = new Map<DraftPage, { readonly problems: readonly Problem[] }>();
  const read = <Schema extends z.ZodObject>(page: DraftPage, schema: Schema): z.output<Schema> | null => {
    const kept = readKept(draft.pages.get(page)?.entered ?? {}, schema);
    if (kept.ok) return kept.value;
    problems.set(page, { problems: kept.problems });
    return null;
  };
  read("text", textSchema(t, draft.mandateEndsOn));
  if (draft.pages.has("paragraphs")) read("paragraphs", schemaOfPage(draft, "paragraphs", t, citing));
  const schemas = provisionSchemas(t, citing);
  const said = provisionPages.map((page) => {
    const provided = readProvision(page, schemas[page], read);
    // Some pages may be saved empty. One that nobody has begun says nothing.
    return draft.pages.has(page) ? provided : {};
  });
  return { problems, said, classes: readClasses(draft, t, citing, read) };
}

type Read = <Schema extends z.ZodObject>(page: DraftPage, schema: Schema) => z.output<Schema> | null;

type Schemas = ReturnType<typeof provisionSchemas>;

function readProvision<Page extends ProvisionPage>(page: Page, schema: Schemas[Page], read: Read): ProvisionsSaid {
  const sent = read(page, schema);
  return sent === null ? {} : provisionsIn[page](sent);
}

function readClasses({ outline, pages }: Pages, t: Translate, citing: Citing, read: Read): readonly Class[] | null {
  if (outline === null) return null;
  const schemas = stageSchemas(t, citing);
  const ofClass = classSchema(t, citing);
  const classes = outline.classes.map(({ id, stages }) => {
    const track = stages.map((stage): Stage | null => {
      const page = stagePage(stage);
      const kind = kindOfPage({ outline, pages }, page);
      const sent = kind === null ? null : read(page, schemas[kind]);
      return sent === null ? null : stageIn(sent);
    });
    const said = read(classPage(id), ofClass);
    const whole = track.filter((stage) => stage !== null);
    return said === null || whole.length < track.length ? null : classIn(said, whole);
  });
  const whole = classes.filter((one) => one !== null);
  return whole.length < classes.length ? null : whole;
}

function provisionsSaid(said: readonly ProvisionsSaid[]): Partial<Provisions> {
  const { objection, ...others } = said.reduce<ProvisionsSaid>((all, one) => ({ ...all, ...one }), {});
  if (objection === undefined) return others;
  return { ...others, objection: { ...objection, objectorSeenBy: others.disclosure?.objectors ?? [] } };
}

/** Of what may be left empty, what a preview says of it. */
function withLeftEmpty(
  said: Partial<Provisions>,
  { exemptions, suspension }: Partial<Provisions>,
): Partial<Provisions> {
  return {
    ...said,
    ...(said.exemptions === undefined || exemptions === undefined ? {} : { exemptions }),
    ...(said.suspension === undefined || suspension === undefined ? {} : { suspension }),
  };
}

function wholeProvisions(said: Partial<Provisions>): Provisions | null {
  const { categories, exemptions, information, list, circulation, objection } = said;
  const { effect, disclosure, validity, entitlements, suspension } = said;
  if (categories === undefined || exemptions === undefined || information === undefined || list === undefined)
    return null;
  if (circulation === undefined || objection === undefined || effect === undefined || disclosure === undefined)
    return null;
  if (validity === undefined || entitlements === undefined || suspension === undefined) return null;
  return {
    categories,
    exemptions,
    information,
    list,
    circulation,
    objection,
    effect,
    disclosure,
    validity,
    entitlements,
    suspension,
  };
}

interface Contradiction {
  readonly page: DraftPage;
  readonly problem: Problem;
}

/** On which page a provision is. */
export const pageOf: Readonly<Record<ProvisionName, ProvisionPage>> = {
  categories: "categories",
  exemptions: "categories",
  information: "information",
  list: "list",
  circulation: "list",
  objection: "objection",
  effect: "effect",
  disclosure: "disclosure",
  validity: "validity",
  entitlements: "entitlements",
  suspension: "suspension",
};

/** Where a contradiction is put right. */
const fieldOf: Readonly<Record<ProvisionsProblemCode, string>> = {
  every_category_is_closed: "routeEcosocNgo",
  nobody_may_object_on_the_no_objection_route: "objectionBy",
  period_is_in_the_room_on_the_no_objection_route: "period",
  period_length_is_not_positive: "periodLength",
  zone_is_unknown: "zone",
  objector_is_seen_by_different_audiences: "objectors",
  reasons_are_disclosed_but_never_asked_for: "reasons",
  reapplication_has_a_delay_but_is_not_allowed: "reapplicationAfter",
  cycle_names_no_day: "cycleBeginsOn",
  last_day_is_before_the_text: "lastDay",
  last_day_is_far_from_the_text: "lastDay",
  cycle_is_far_from_the_text: "cycleBeginsOn",
};

function contradictionsBetween(
  provisions: Partial<Provisions>,
  datedOn: PlainDate | undefined,
  t: Translate,
): Contradiction[] {
  return provisionsProblems(provisions, datedOn).map(({ code, provision }) => ({
    page: pageOf[provision],
    problem: { field: fieldOf[code], words: t(`modalities.contradiction.${code}`) },
  }));
}

/** In its own tracks or, where it has none, in those that its provisions describe. */
function trackContradictions(
  { outline }: Pages,
  { whole, classes }: { readonly whole: Provisions | null; readonly classes: readonly Class[] | null },
  t: Translate,
): Contradiction[] {
  const words = ({ code }: TrackProblem) => t(`modalities.trackProblem.${code}`);
  if (outline === null) {
    // That every category is closed is said of the provisions already.
    const described = whole === null ? [] : trackProblems(classesOf({ provisions: whole }));
    return described
      .filter(({ code }) => code !== "every_class_is_closed")
      .map((problem) => ({ page: "categories", problem: { field: "routeEcosocNgo", words: words(problem) } }));
  }
  return (classes === null ? [] : trackProblems(classes)).map((problem) => {
    const index = classes?.findLastIndex(({ key }) => key === problem.class) ?? -1;
    const { id, stages } = outline.classes[Math.max(0, index)] ?? { id: 0, stages: [] };
    const place = classes?.[index]?.track?.findLastIndex(({ key }) => key === problem.stage) ?? -1;
    const stage = stages[place];
    return {
      page: stage === undefined ? classPage(id) : stagePage(stage),
      problem: { field: fieldOfTrackProblem[problem.code], words: words(problem) },
    };
  });
}

const fieldOfTrackProblem: Readonly<Record<TrackProblem["code"], string>> = {
  every_class_is_closed: "comesIn",
  class_is_there_twice: "key",
  stage_is_there_twice: "key",
  class_led_to_is_not_there: "key",
  classes_lead_in_a_circle: "key",
  nobody_answers_the_list: "to",
  nothing_is_listed_before_the_body_decides: "by",
  nobody_can_have_objected_before_the_stage: "of",
  default_has_no_due: "due",
  threshold_is_not_positive: "threshold",
  one_list_ends_at_two_hours: "closingClock",
  stage_length_is_not_positive: "key",
};
