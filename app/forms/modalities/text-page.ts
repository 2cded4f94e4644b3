import { createHash } from "node:crypto";
import { z } from "zod";
import type { PlainDate } from "#domain/kit/calendar.ts";
import type { Citation } from "#domain/kit/ruling.ts";
import { problemOfDate } from "#domain/modalities/contradictions.ts";
import { citedParagraphs, correctedParagraphs, type Paragraph, paragraphsOf } from "#domain/modalities/paragraphs.ts";
import type { Entered } from "#domain/modalities/working-draft.ts";
import { formatDay } from "#messages/kit/instant.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { citationField, citationIn } from "../kit/citation-field.ts";
import { formFields } from "../kit/form-fields.ts";

/* The first two pages of a draft: the text, and its paragraphs as they were found and put right. */

/** In characters, as the database keeps them. */
const longest = { title: 300, text: 100_000, mark: 50 };

export interface TextSaid {
  readonly title: string;
  readonly issuer: string;
  readonly citation: Citation;
  readonly datedOn: PlainDate;
  readonly text: string;
}

export function textSchema(t: Translate, mandateEndsOn: PlainDate | null = null) {
  const { text, paragraphs, day } = formFields(t);
  const asked = (key: "title" | "issuer" | "dated" | "text") =>
    ({ field: t(`modalities.form.${key}`), required: true }) as const;
  return z.object({
    title: text({ ...asked("title"), max: longest.title }),
    issuer: text({ ...asked("issuer"), max: longest.title }),
    citation: citationField(t, { mayLack: true }),
    dated: day(asked("dated")).superRefine((datedOn, context) => {
      const problem = problemOfDate(datedOn, mandateEndsOn);
      if (problem === null) return;
      const message = t(`modalities.entry.dated.${problem}`, { field: t("modalities.form.dated") });
      context.addIssue({ code: "custom", message, path: ["day"] });
    }),
    text: paragraphs({ ...asked("text"), max: longest.text }),
  });
}

export function textIn({ citation, dated, ...words }: z.output<ReturnType<typeof textSchema>>): TextSaid {
  const source = citation.source === "" ? nameWithoutSymbol(words.title, dated) : citation.source;
  return { ...words, citation: citationIn({ ...citation, source }), datedOn: dated };
}

/** In characters, as much of a title as leaves room for the date in the source of a citation. */
const MOST_OF_TITLE = 250;

/** By what a text is cited that has no symbol: the record is kept in English, whoever writes it, and with spaces as one types them. */
function nameWithoutSymbol(title: string, datedOn: PlainDate): string {
  const short = title.length > MOST_OF_TITLE ? `${title.slice(0, MOST_OF_TITLE).replace(/\s+\S*$/, "")} …` : title;
  return `${short}, ${formatDay(datedOn.toString(), "en").replaceAll("\u00a0", " ")}`;
}

/** The inverse. A text that begins with another one has no symbol and no date of its own yet. */
export function textEntered({ title, issuer, citation, datedOn, text }: TextSaid, isNew: boolean): Entered {
  const words = { title: [title], issuer: [issuer], text: [text] };
  if (isNew) return { ...words, "citation.source": [""], "dated.day": [""] };
  return {
    ...words,
    "citation.source": [citation.source === nameWithoutSymbol(title, datedOn) ? "" : citation.source],
    ...(citation.paragraph === null ? {} : { "citation.paragraph": [citation.paragraph] }),
    ...(citation.url === undefined ? {} : { "citation.url": [citation.url] }),
    "dated.day": [String(datedOn.day)],
    "dated.month": [String(datedOn.month)],
    "dated.year": [String(datedOn.year)],
  };
}

/** Of which text paragraphs were put right: those of another one are found anew. */
export function hashOfWords(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

export function paragraphsSchema(t: Translate, found: readonly Paragraph[], text: string) {
  const { hidden } = formFields(t);
  const marks = z.array(z.string().trim().max(longest.mark, t("modalities.entry.paragraphs.tooLong"))).default([]);
  return z
    .object({
      of: hidden(/^[0-9a-f]{64}$/),
      mark: marks,
      joined: z.array(hidden(/^\d{1,5}$/).transform(Number)).default([]),
    })
    .superRefine(({ of, mark, joined }, context) => {
      const problem = (message: string) => {
        context.addIssue({ code: "custom", message, path: ["mark"] });
      };
      if (of !== hashOfWords(text)) {
        problem(t("modalities.entry.paragraphs.changed"));
        return;
      }
      const all = correctedParagraphs(found, { marks: mark, joined }).map((one) => one.mark);
      const twice = all.find((one, index) => all.indexOf(one) !== index);
      if (all.includes("")) problem(t("modalities.entry.paragraphs.missing"));
      else if (twice !== undefined) problem(t("modalities.entry.paragraphs.twice", { mark: twice }));
    });
}

/** The paragraphs of a text, put right as far as somebody has put them right in this text. */
export function paragraphsIn(text: string, entered: Entered | undefined): Paragraph[] {
  const found = paragraphsOf(text);
  if (entered?.["of"]?.[0] !== hashOfWords(text)) return citedParagraphs(found);
  return correctedParagraphs(found, {
    marks: entered["mark"] ?? [],
    joined: (entered["joined"] ?? []).map(Number),
  });
}

/** As they are found in a text. */
export function paragraphsEntered(text: string): Entered {
  const marks = paragraphsOf(text).map(({ mark }) => mark);
  const joined = marks.flatMap((mark, index) => (mark === "" ? [String(index)] : []));
  return { of: [hashOfWords(text)], mark: marks, ...(joined.length === 0 ? {} : { joined }) };
}
