import type { Translate } from "./translator.ts";

/**
 * "Letter of the Chair of 22 April 2022, paragraph 5": the words of a citation are the source's own, in every language. What was picked from the text has
 * the number alone that the text prints.
 */
export function formatCitation(citation: { source: string; paragraph?: string | null }, t: Translate): string {
  const { source, paragraph = null } = citation;
  if (paragraph === null || paragraph === "") return source;
  return t(/^\d/.test(paragraph) ? "page.citationByNumber" : "page.citation", { source, paragraph });
}
