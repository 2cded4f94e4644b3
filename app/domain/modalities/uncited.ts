import type { Citation } from "../kit/ruling.ts";
import { provisionOf, sourceNames } from "./sources.ts";
import { classesOf, type Described } from "./templates.ts";

/* Which paragraphs of a text nothing that was entered cites: what is written there may have been passed over. */

/** "paragraphs 2 and 5" as its parts, each as it is written there. */
export function partsCited(paragraph: string): readonly string[] {
  return paragraph.split(/(?:, | and )/);
}

/** A paragraph by its mark alone, whether or not it is called a paragraph. */
export function markCited(part: string): string {
  return part.replace(/^paragraphs? /, "");
}

/** Without the preamble. None where none is cited: then the citations are of a document that numbers them otherwise, or of none of them. */
export function uncitedMarks(
  marks: readonly string[],
  text: Described & { readonly citation: Citation },
): readonly string[] {
  const cited = citationsIn(text)
    .filter(({ source }) => source === text.citation.source)
    .flatMap(({ paragraph }) => (paragraph === null ? [] : partsCited(paragraph)))
    .map(markCited);
  const uncited = marks.filter((mark) => !mark.startsWith("PP") && !cited.some((one) => covers(one, mark)));
  return uncited.length === marks.filter((mark) => !mark.startsWith("PP")).length ? [] : uncited;
}

function citationsIn(text: Described): readonly Citation[] {
  return [
    ...sourceNames.map((name) => provisionOf(text.provisions, name).cites),
    ...classesOf(text).flatMap(({ cites, track }) => [cites, ...(track ?? []).map((stage) => stage.cites)]),
  ];
}

/** What stands under a paragraph is cited with it, and a paragraph with what stands under it. */
function covers(cited: string, mark: string): boolean {
  if (cited === mark || mark.startsWith(`${cited} (`) || cited.startsWith(`${mark} (`)) return true;
  const { first, last } = /^(?<first>\d+) ?[–-] ?(?<last>\d+)$/.exec(cited)?.groups ?? {};
  const [number = ""] = mark.split(" ");
  return first !== undefined && last !== undefined && Number(number) >= Number(first) && Number(number) <= Number(last);
}
