import { pagesOf } from "#domain/modalities/working-draft.ts";
import type { Language } from "#messages/kit/languages.ts";
import { translator } from "#messages/kit/translator.ts";
import type { seeWorkingDraft } from "#views/modalities/working-draft.ts";
import { readWorkingDraft, titleOfPage } from "./read-draft.ts";

type Seen = NonNullable<Awaited<ReturnType<typeof seeWorkingDraft>>>;

/** A draft with the last day on which what it says can be adopted. */
export function withMandate({ draft, process }: Pick<Seen, "draft" | "process">) {
  return { ...draft, mandateEndsOn: process.endsOn };
}

/** A draft with what its pages say, and what every page about it shows. */
export function readSeenDraft(seen: Seen, language: Language) {
  const { draft, comments, before } = seen;
  const t = translator(language);
  const read = readWorkingDraft(withMandate(seen), t);
  return {
    read,
    shown: {
      id: draft.id,
      process: seen.shown,
      title: draft.pages.get("text")?.entered["title"]?.[0] ?? "",
      version: draft.version,
      isEnded: draft.isEnded,
      decision: draft.decision,
      revises: draft.revises === null ? null : (before?.version ?? null),
      before: before?.version ?? null,
      hasOwnClasses: draft.outline !== null,
      tasks: read.pages.map((page) => ({
        ...page,
        title: titleOfPage(draft, page.page, t),
        comments: comments.filter((one) => one.page === page.page && !one.isResolved).length,
      })),
      count: pagesOf(draft.outline).length,
    },
  };
}
