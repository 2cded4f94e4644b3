import { z } from "zod";
import type { Citation } from "#domain/kit/ruling.ts";
import { oldCitation } from "#domain/modalities/working-draft.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";

/* On each page it is picked from the paragraphs of the text where something is written. */

/** What a page of a draft can cite: the decision itself, and its paragraphs by their marks. */
export interface Citing {
  readonly decision: Citation;
  readonly marks: readonly string[];
  /** For a preview: what has no citation yet is taken to be written in the decision. */
  readonly isPreview?: true;
}

/** In characters, as much as a citation can be. */
const longest = { source: 300, paragraph: 200 };

/** Beside the paragraphs. */
const whole = "whole";
const other = "other";
const markPrefix = "paragraph ";

export function pickOf(mark: string): string {
  return `${markPrefix}${mark}`;
}

/** What <CitationPick> sends; `what` it is of, in words. */
export function pickedCitation(t: Translate, what: string, { decision, marks, isPreview }: Citing) {
  const { text, webAddress } = formFields(t);
  return z
    .object({
      pick: z.string().default(""),
      source: text({ field: t("modalities.form.source"), max: longest.source }),
      paragraph: text({ field: t("modalities.form.paragraph"), max: longest.paragraph }),
      url: webAddress({ field: t("modalities.form.url") }),
    })
    .default({ pick: "", source: "", paragraph: "", url: "" })
    .transform(({ pick, source, paragraph, url }, context): Citation => {
      const problem = (message: string, part: "pick" | "source") => {
        context.addIssue({ code: "custom", message, path: [part] });
        return z.NEVER;
      };
      const mark = pick.startsWith(markPrefix) ? pick.slice(markPrefix.length) : null;
      if (mark !== null && marks.includes(mark)) return { ...decision, paragraph: mark };
      if (pick === whole) return decision;
      if ((pick === other || pick === oldCitation) && source !== "") return typed({ source, paragraph, url });
      if (isPreview === true) return decision;
      if (pick === other) return problem(t("modalities.entry.citation.sourceMissing", { field: what }), "source");
      return problem(
        mark === null
          ? t("modalities.entry.citation.missing", { field: what })
          : t("modalities.entry.citation.gone", { field: what, mark }),
        "pick",
      );
    });
}

function typed({ source, paragraph, url }: { source: string; paragraph: string; url: string }): Citation {
  return { source, paragraph: paragraph === "" ? null : paragraph, ...(url === "" ? {} : { url }) };
}

/** The inverse: the fields of a citation as they are filled where the draft begins with it. */
export type WriteCitation = (name: string, cites: Citation) => Readonly<Record<string, readonly string[]>>;

/** Of the decision's own text, as in a file: picked where it is one of its paragraphs, and typed where it is another source. */
export function ownCitations({ decision, marks }: Citing): WriteCitation {
  return (name, cites) => {
    const isOwn = cites.source === decision.source && cites.url === decision.url;
    if (isOwn && cites.paragraph === decision.paragraph) return { [`${name}.pick`]: [whole] };
    if (isOwn && cites.paragraph !== null && marks.includes(cites.paragraph))
      return { [`${name}.pick`]: [pickOf(cites.paragraph)] };
    return { [`${name}.pick`]: [other], ...partsOf(name, cites) };
  };
}

/** Of another text: each is marked as old until it is picked anew. */
export const oldCitations: WriteCitation = (name, cites) => ({
  [`${name}.pick`]: [oldCitation],
  ...partsOf(name, cites),
});

/** To be picked. */
export const noCitations: WriteCitation = () => ({});

function partsOf(name: string, { source, paragraph, url }: Citation) {
  return {
    [`${name}.source`]: [source],
    ...(paragraph === null ? {} : { [`${name}.paragraph`]: [paragraph] }),
    ...(url === undefined ? {} : { [`${name}.url`]: [url] }),
  };
}
