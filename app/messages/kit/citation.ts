import type { Translate } from "./translator.ts";

/** How it stands on record that a text does not say something (`citeSilence`): on what, stands beside it. */
const silence = /^(?<source>.+) \(silent on .+: as the portal works\)$/s;

/**
 * "Letter of the Chair of 22 April 2022, paragraph 5": the words of a citation are the source's own, in every language. What was picked from the text has
 * the numbers alone that the text prints, "6, 7".
 */
export function formatCitation(citation: { source: string; paragraph?: string | null }, t: Translate): string {
  const { source, paragraph = null } = citation;
  const silent = silence.exec(source)?.groups?.["source"];
  if (silent !== undefined) return t("page.citationOfSilence", { source: silent });
  if (paragraph === null || paragraph === "") return source;
  if (!/^\d/.test(paragraph)) return t("page.citation", { source, paragraph });
  return t(paragraph.includes(", ") ? "page.citationByNumbers" : "page.citationByNumber", { source, paragraph });
}

/** "paragraph 5", where it is said once of which text. */
export function formatParagraph(paragraph: string, t: Translate): string {
  if (!/^\d/.test(paragraph)) return paragraph;
  return t(paragraph.includes(", ") ? "page.paragraphs" : "page.paragraph", { paragraph });
}
