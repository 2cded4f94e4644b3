import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { WorkingDraftBegun, WorkingDraftDiscarded } from "./events.ts";

/*
 * A decision while it is being entered, page by page, by several people of the Chair's office. It is kept as it was typed, with its gaps, and means
 * nothing before it is put forward: then its pages are read, and what they say is proposed as a text.
 */

/** What a form sent, field by field. */
export type Entered = Readonly<Record<string, readonly string[]>>;

/** In the order of a text: whom it lets in, what is asked of them, their list, who speaks against them, and what follows. */
export const provisionPages = [
  "categories",
  "information",
  "list",
  "objection",
  "effect",
  "disclosure",
  "validity",
  "entitlements",
  "suspension",
] as const;
export type ProvisionPage = (typeof provisionPages)[number];

export type ClassPage = `class-${number}`;
export type StagePage = `stage-${number}`;
export type DraftPage = "text" | "paragraphs" | ProvisionPage | ClassPage | StagePage;

/** The classes of its own, and the stages of each, in their order. The numbers name their pages, and none is given twice. */
export interface Outline {
  readonly next: number;
  readonly classes: readonly OutlinedClass[];
}

export interface OutlinedClass {
  readonly id: number;
  readonly stages: readonly number[];
}

export interface SavedPage {
  /** Counts how often it was saved. */
  readonly version: number;
  readonly entered: Entered;
}

export interface WorkingDraft {
  readonly id: Id<"working_draft">;
  readonly process: Id<"process">;
  /** Of all its pages together. */
  readonly version: number;
  /** The draft version of the process that it will change, and the hash of that text when it began; null where it becomes a new version. */
  readonly revises: { readonly decision: Id<"decision">; readonly hash: string } | null;
  /** Null where it has the customary classes, as its provisions describe them. */
  readonly outline: Outline | null;
  readonly pages: ReadonlyMap<DraftPage, SavedPage>;
  readonly isEnded: boolean;
}

/** With what a draft begins. */
export interface Beginning {
  readonly pages: ReadonlyMap<DraftPage, Entered>;
  readonly outline: Outline | null;
}

/** What is written of a draft: the pages that changed, and the draft itself with its version. */
export interface Written {
  readonly draft: WorkingDraft;
  readonly pages: ReadonlyMap<DraftPage, SavedPage>;
}

const longestEntered = 400_000;

export function beginWorkingDraft(
  named: Pick<WorkingDraft, "id" | "process" | "revises">,
  { pages, outline }: Beginning,
): Ruling<Written, WorkingDraftBegun> {
  const saved = new Map(Array.from(pages, ([page, entered]) => [page, { version: 1, entered }] as const));
  return accept(
    { draft: { ...named, version: 1, outline, pages: saved, isEnded: false }, pages: saved },
    { type: "WorkingDraftBegun", process: named.process, draft: named.id, revises: named.revises?.decision ?? null },
  );
}

/** Whether anything can still be done with it. */
function mayWriteDraft(draft: WorkingDraft): Refusal | null {
  return draft.isEnded ? refuse("working_draft_has_ended") : null;
}

/** Whether the page is one of the draft: a class or a stage that was removed has none any more. */
export function hasPage({ outline }: Pick<WorkingDraft, "outline">, page: DraftPage): boolean {
  return pagesOf(outline).includes(page);
}

/** Every page of a draft, in the order of the task list. */
export function pagesOf(outline: Outline | null): readonly DraftPage[] {
  return [
    "text",
    "paragraphs",
    ...provisionPages,
    ...(outline?.classes ?? []).flatMap(({ id, stages }) => [classPage(id), ...stages.map(stagePage)]),
  ];
}

export function classPage(id: number): ClassPage {
  return `class-${id}`;
}

export function stagePage(id: number): StagePage {
  return `stage-${id}`;
}

/** Null for what names no page, as an address may. */
export function readDraftPage(name: string | undefined): DraftPage | null {
  const fixed = (["text", "paragraphs", ...provisionPages] as const).find((page) => page === name);
  if (fixed !== undefined) return fixed;
  const { of, id } = /^(?<of>class|stage)-(?<id>[1-9]\d{0,5})$/.exec(name ?? "")?.groups ?? {};
  if (of === undefined || id === undefined) return null;
  return of === "class" ? classPage(Number(id)) : stagePage(Number(id));
}

/** Nobody writes over what they have not seen: `seen` is the version of the page that the form was made from, 0 where it was empty. */
export function saveDraftPage(
  draft: WorkingDraft,
  page: DraftPage,
  { entered, seen }: { readonly entered: Entered; readonly seen: number },
): Ruling<Written, null> {
  const refusal = mayWriteDraft(draft);
  if (refusal !== null) return refusal;
  if (!hasPage(draft, page)) return refuse("not_found");
  if ((draft.pages.get(page)?.version ?? 0) !== seen) return refuse("changed_meanwhile");
  if (JSON.stringify(entered).length > longestEntered) return refuse("page_is_too_long");
  return accept(written(draft, draft.outline, new Map([[page, entered]])), null);
}

/** What can be done with the classes of a draft and their stages. */
export type Arrangement =
  | { readonly do: "own-classes"; readonly beginning: Beginning }
  | { readonly do: "customary-classes" }
  | { readonly do: "add-class"; readonly entered: Entered; readonly stages: readonly Entered[] }
  | { readonly do: "add-stage"; readonly to: number; readonly entered: Entered }
  | { readonly do: "up" | "down" | "remove"; readonly page: ClassPage | StagePage };

/** As many as a file may have. */
const most = { classes: 50, stages: 20 };

export function arrangeDraftClasses(
  draft: WorkingDraft,
  arrangement: Arrangement,
  seen: number,
): Ruling<Written, null> {
  const refusal = mayWriteDraft(draft);
  if (refusal !== null) return refusal;
  if (draft.version !== seen) return refuse("changed_meanwhile");
  const { outline } = draft;
  if (arrangement.do === "own-classes") {
    const { beginning } = arrangement;
    return outline === null && beginning.outline !== null
      ? accept(written(draft, beginning.outline, beginning.pages), null)
      : refuse("changed_meanwhile");
  }
  if (outline === null) return refuse("changed_meanwhile");
  const { next, classes } = outline;
  switch (arrangement.do) {
    case "customary-classes":
      return accept(written(draft, null, new Map()), null);
    case "add-class": {
      if (classes.length >= most.classes) return refuse("too_many_classes_or_stages");
      const stages = arrangement.stages.map((entered, index) => [next + 1 + index, entered] as const);
      const added = { id: next, stages: stages.map(([id]) => id) };
      const pages = new Map<DraftPage, Entered>([
        [classPage(next), arrangement.entered],
        ...stages.map(([id, entered]) => [stagePage(id), entered] as const),
      ]);
      const outlined = { next: next + 1 + stages.length, classes: [...classes, added] };
      return accept(written(draft, outlined, pages), null);
    }
    case "add-stage": {
      const to = classes.find(({ id }) => id === arrangement.to);
      if (to === undefined) return refuse("not_found");
      if (to.stages.length >= most.stages) return refuse("too_many_classes_or_stages");
      const longer = { ...to, stages: [...to.stages, next] };
      const outlined = { next: next + 1, classes: classes.map((one) => (one === to ? longer : one)) };
      return accept(written(draft, outlined, new Map([[stagePage(next), arrangement.entered]])), null);
    }
    case "up":
    case "down":
    case "remove": {
      if (!hasPage(draft, arrangement.page)) return refuse("not_found");
      const changed = rearranged(classes, arrangement);
      return accept(written(draft, { next, classes: changed }, new Map()), null);
    }
  }
}

function rearranged(
  classes: readonly OutlinedClass[],
  { do: what, page }: Extract<Arrangement, { readonly page: unknown }>,
): OutlinedClass[] {
  return moved(classes, what, ({ id }) => classPage(id) === page).map((one) => ({
    ...one,
    stages: moved(one.stages, what, (id) => stagePage(id) === page),
  }));
}

/** The list with the one that is meant a place further up or down, or without it; the first goes no further up, nor the last down. */
function moved<Item>(items: readonly Item[], what: "up" | "down" | "remove", isMeant: (item: Item) => boolean): Item[] {
  const from = items.findIndex(isMeant);
  const [item] = items.slice(from, from + 1);
  if (from < 0 || item === undefined) return [...items];
  const others = items.filter((_one, index) => index !== from);
  if (what === "remove") return others;
  return others.toSpliced(Math.max(0, what === "up" ? from - 1 : from + 1), 0, item);
}

function written(draft: WorkingDraft, outline: Outline | null, entered: ReadonlyMap<DraftPage, Entered>): Written {
  const pages = new Map(
    Array.from(entered, ([page, words]) => {
      const version = (draft.pages.get(page)?.version ?? 0) + 1;
      return [page, { version, entered: words }] as const;
    }),
  );
  const next = { ...draft, version: draft.version + 1, outline, pages: new Map([...draft.pages, ...pages]) };
  return { draft: next, pages };
}

/** What a field that picks a citation holds while it is that of the text before. */
export const oldCitation = "old";

/** The fields of a page whose citations are still those of another text: nothing was picked since, and no other source typed. */
export function oldCitationsIn(entered: Entered): string[] {
  return Object.entries(entered).flatMap(([field, values]) => {
    const name = field.slice(0, -".pick".length);
    const isOld = field.endsWith(".pick") && values.length > 0 && values.every((value) => value === oldCitation);
    const isTyped = Object.entries(entered).some(
      ([other, [typed = ""]]) => other.startsWith(`${name}.other.`) && typed.trim() !== "",
    );
    return isOld && !isTyped ? [name] : [];
  });
}

/** Of what was read from its pages at a version. That nothing is missing is said by the type of what is proposed; this says the rest. */
export function mayPutForward(draft: WorkingDraft, seen: number): Refusal | null {
  const refusal = mayWriteDraft(draft);
  if (refusal !== null) return refusal;
  if (draft.version !== seen) return refuse("changed_meanwhile");
  const count = pagesOf(draft.outline).reduce(
    (sum, page) => sum + oldCitationsIn(draft.pages.get(page)?.entered ?? {}).length,
    0,
  );
  return count > 0 ? refuse("citations_are_of_another_text", { count }) : null;
}

/** It has become a text, or nothing; nobody writes in it any more. */
export function endDraft(draft: WorkingDraft): WorkingDraft {
  return { ...draft, version: draft.version + 1, isEnded: true };
}

export function discardWorkingDraft(draft: WorkingDraft): Ruling<WorkingDraft, WorkingDraftDiscarded> {
  const refusal = mayWriteDraft(draft);
  if (refusal !== null) return refusal;
  return accept(endDraft(draft), { type: "WorkingDraftDiscarded", process: draft.process, draft: draft.id });
}

/** What somebody of the office says of a page, until it is settled. */
export interface DraftComment {
  readonly id: Id<"draft_comment">;
  readonly draft: Id<"working_draft">;
  readonly page: DraftPage;
  readonly words: string;
  readonly isResolved: boolean;
}

export function commentOnDraft(
  draft: WorkingDraft,
  said: Pick<DraftComment, "id" | "page" | "words">,
): Ruling<DraftComment, null> {
  const refusal = mayWriteDraft(draft);
  if (refusal !== null) return refusal;
  if (!hasPage(draft, said.page)) return refuse("not_found");
  return accept({ ...said, draft: draft.id, isResolved: false }, null);
}

/** Twice is once: two people may settle the same. */
export function resolveDraftComment(draft: WorkingDraft, comment: DraftComment): Ruling<DraftComment, null> {
  const refusal = mayWriteDraft(draft);
  if (refusal !== null) return refusal;
  return accept({ ...comment, isResolved: true }, null);
}
