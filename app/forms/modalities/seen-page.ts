import { paragraphsOf } from "#domain/modalities/paragraphs.ts";
import {
  type DraftPage,
  hasPage,
  pagesOf,
  readDraftPage,
  type WorkingDraft,
} from "#domain/modalities/working-draft.ts";
import type { Language } from "#messages/kit/languages.ts";
import { translator } from "#messages/kit/translator.ts";
import type { seeWorkingDraft } from "#views/modalities/working-draft.ts";
import { formFields } from "../kit/form-fields.ts";
import { answersTo, parseForm } from "../kit/parse-form.ts";
import { readSeenDraft } from "./draft-shown.ts";
import { kindOfPage, readWorkingDraft, schemaOfPage, titleOfPage, wordsOf } from "./read-draft.ts";
import { hashOfWords } from "./text-page.ts";

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

/** What was sent to a page: as it was typed, the version that its writer saw, and what is wrong with it. */
export async function sentToPage(request: Request, draft: WorkingDraft, page: DraftPage, language: Language) {
  const t = translator(language);
  const { citing } = readWorkingDraft(draft, t);
  const asked = schemaOfPage(draft, page, t, citing);
  const schema = asked.safeExtend({ seen: formFields(t).version() });
  const form = await parseForm(request, schema);
  return { form, entered: answersTo(asked, form.submitted), version: Number(form.submitted["seen"]?.[0]) };
}
