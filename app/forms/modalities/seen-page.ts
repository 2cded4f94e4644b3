import { notifyByStatusAlone } from "#domain/modalities/modalities.ts";
import { paragraphsOf, titleOf } from "#domain/modalities/paragraphs.ts";
import { type Category, routes } from "#domain/modalities/provisions.ts";
import { type DraftPage, type Entered, hasPage, pagesOf, readDraftPage } from "#domain/modalities/working-draft.ts";
import type { Language } from "#messages/kit/languages.ts";
import { translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import type { seeWorkingDraft } from "#views/modalities/working-draft.ts";
import type { Problem } from "../kit/form-answer.ts";
import { formFields } from "../kit/form-fields.ts";
import { answersTo, parseForm } from "../kit/parse-form.ts";
import { readForm } from "../kit/read-form.ts";
import { asMeant } from "../kit/typed-text.ts";
import { takeOutUnasked } from "./asked-when.ts";
import { readSeenDraft, withMandate } from "./draft-shown.ts";
import { kindOfPage, type PageRead, readWorkingDraft, schemaOfSent, titleOfPage, wordsOf } from "./read-draft.ts";
import { hashOfWords, paragraphsEntered } from "./text-page.ts";

type Seen = NonNullable<Awaited<ReturnType<typeof seeWorkingDraft>>>;

/** A page of a draft as it is shown: what it asks, what was typed, and what is wrong with it. Null where the draft has no such page. */
export function readSeenPage(seen: Seen, named: string | undefined, language: Language) {
  const { draft, process, bodies, registers, comments } = seen;
  const page = readDraftPage(named);
  if (page === null || !hasPage(draft, page)) return null;
  const t = translator(language);
  const { read, shown } = readSeenDraft(seen, language);
  const pages = pagesOf(draft.outline);
  const place = pages.indexOf(page);
  const kept = draft.pages.get(page);
  const saved = draft.saved.get(page);
  const of = read.pages.find((one) => one.page === page);
  const words = wordsOf(draft, t);
  return {
    ...shown,
    page,
    pageTitle: titleOfPage(draft, page, t),
    place: place + 1,
    next: pages[place + 1] ?? null,
    pageVersion: kept?.version ?? 0,
    /** With which the form begins: what was typed and, once somebody has saved it, what is wrong with it. */
    kept:
      kept === undefined
        ? undefined
        : { submitted: kept.entered, problems: saved?.savedBy === null ? [] : (of?.problems ?? []) },
    contradictions: of?.contradictions ?? [],
    saved: saved === undefined ? null : { at: saved.savedAt.toString(), by: saved.savedBy },
    comments: comments.filter((one) => one.page === page),
    fields: {
      page,
      kind: kindOfPage(draft, page),
      zone: process.zone,
      today: seen.today,
      ofStatus: draft.outline === null && notifyByStatusAlone(routeEntered(draft.pages.get("categories")?.entered)),
      textZone: draft.pages.get("list")?.entered["zone"]?.[0] ?? process.zone,
      found: page === "paragraphs" ? paragraphsOf(words) : [],
      hash: hashOfWords(words),
      citable: read.citing.paragraphs,
      bodies,
      registers,
      classes: read.classes.map(({ key, title }) => ({ key, title })),
      hasOwnClasses: draft.outline !== null,
    },
  };
}

export type SeenPage = NonNullable<ReturnType<typeof readSeenPage>>;

/** What was sent to a page: as it was typed, the version that its writer saw, what is wrong with it, and what is not kept of it. */
export async function sentToPage(request: Request, seen: Seen, page: DraftPage, language: Language) {
  const t = translator(language);
  const draft = withMandate(seen);
  const asked = schemaOfSent(draft, page, t);
  const schema = asked.safeExtend({ seen: formFields(t).version() });
  const sent = await readForm(request);
  if (page === "text") fillInTitle(sent);
  const notKept = takeOutUnasked({ page, kind: kindOfPage(draft, page) }, sent, t);
  const form = await parseForm(request, schema, () => Promise.resolve(sent));
  return { form, entered: answersTo(asked, form.submitted), version: Number(form.submitted["seen"]?.[0]), notKept };
}

const routeField = {
  "ecosoc-ngo": "routeEcosocNgo",
  ngo: "routeNgo",
  business: "routeBusiness",
  academia: "routeAcademia",
} as const;

/** Of a category as it is entered; undefined where it goes as another does, or nobody has said how. */
function routeEntered(categories: Entered = {}) {
  return (category: Category) => routes.find((route) => route === categories[routeField[category]]?.[0]);
}

/** A title that was left empty is that with which the text begins. */
function fillInTitle(sent: FormData): void {
  const [title, text] = [sent.get("title"), sent.get("text")];
  if (typeof title !== "string" || title.trim() !== "" || typeof text !== "string") return;
  const found = titleOf(asMeant(text));
  if (found !== null) sent.set("title", found);
}

/** What a page that was just saved contradicts, and what it makes another page contradict, each to be put right where it stands. */
export function contradictionsOfSaved(
  seen: Seen,
  { page, tasks }: { readonly page: DraftPage; readonly tasks: readonly Pick<PageRead, "contradictions">[] },
  entered: Entered,
  language: Language,
): Problem[] {
  const t = translator(language);
  const draft = withMandate(seen);
  const before = tasks.flatMap(({ contradictions }) => contradictions);
  const pages = new Map([...draft.pages, [page, { version: 0, entered }] as const]);
  return readWorkingDraft({ ...draft, pages }, t).pages.flatMap(({ page: other, contradictions }) => {
    if (other === page) return contradictions;
    const address = paths(language).draftPage(draft.id, other);
    return contradictions
      .filter(({ words }) => !before.some((known) => known.words === words))
      .map(({ field, words }) => ({ field: `${other}/${field}`, words, at: `${address}#${field}` }));
  });
}

/** Whether somebody has typed in the fields of a page, or a comment, and it was sent for something else. */
export function isUnsaved(seen: Seen, page: DraftPage, sent: Entered, language: Language): boolean {
  if (sent["seen"] === undefined) return false;
  if (hasComment(sent)) return true;
  const t = translator(language);
  const draft = withMandate(seen);
  const asked = schemaOfSent(draft, page, t);
  const entered = answersTo(asked, sent);
  const kept = draft.pages.get(page)?.entered;
  const isKept = kept !== undefined && (page !== "paragraphs" || kept["of"]?.[0] === entered["of"]?.[0]);
  return said(entered) !== said(isKept ? kept : untouched(page, seen, wordsOf(draft, t)));
}

/** What a page sends on which nobody has typed anything. */
function untouched(page: DraftPage, { process, today }: Seen, words: string): Entered {
  if (page === "list") return { zone: [process.zone] };
  if (page === "text") {
    const [year = "", month = "", day = ""] = today.split("-");
    return { "dated.day": [day], "dated.month": [month], "dated.year": [year] };
  }
  return page === "paragraphs" ? paragraphsEntered(words) : {};
}

/** Comments are sent with the form of their page. */
export function hasComment(sent: Entered): boolean {
  return sent["comment"]?.some((words) => words.trim() !== "") === true;
}

/** The same for what is the same to its reader: in whatever order, with whatever ends of lines, and without what was left empty. */
function said(entered: Entered): string {
  const filled = Object.entries(entered).flatMap(([name, values]) => {
    const given = values.map((value) => value.replaceAll("\r\n", "\n").trim()).filter((value) => value !== "");
    const isUnitOfNothing = name.endsWith(".unit") && (entered[name.replace(/unit$/, "count")]?.[0] ?? "") === "";
    return given.length === 0 || isUnitOfNothing ? [] : [[name, given] as const];
  });
  return JSON.stringify(filled.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
