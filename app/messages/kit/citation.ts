import type { Translate } from "./translator.ts";

/** "Letter of the Chair of 22 April 2022, paragraph 5": the words of a citation are the source's own, in every language. */
export function formatCitation(citation: { source: string; paragraph?: string | null }, t: Translate): string {
  return citation.paragraph === undefined || citation.paragraph === null || citation.paragraph === ""
    ? citation.source
    : t("page.citation", { source: citation.source, paragraph: citation.paragraph });
}
