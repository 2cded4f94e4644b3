import { z } from "zod";
import { languagesOfPaper, LONGEST_PAPER } from "#domain/papers/kinds.ts";
import { readSymbol } from "#domain/papers/symbol.ts";
import { LONGEST_INPUT } from "#domain/participation/written-input.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";
import type { Upload } from "../kit/read-form.ts";

/** What an organisation sends: in a file, or typed. */
export function writtenInputSchema(t: Translate, upload: Upload) {
  const { choice, hidden, paragraphs, text } = formFields(t);
  return z.object({
    title: text({ field: t("participation.inputs.field.title"), required: true, max: LONGEST_PAPER.title }),
    language: choice(languagesOfPaper, { field: t("participation.inputs.field.language"), required: true }),
    /** The digest of a file that was chosen: it takes the place of the words. */
    file: hidden(/^([0-9a-f]{64})?$/).default(""),
    words: paragraphs({ field: t("participation.inputs.field.text"), max: LONGEST_PAPER.words }).refine(
      (words) => words !== "" || upload.chosen() !== null,
      { error: t("participation.inputs.enter.nothing") },
    ),
  });
}

/** All that is asked of a paper that says what was sent. */
export function postingSchema(t: Translate) {
  const { text } = formFields(t);
  return z.object({
    symbol: text({ field: t("papers.symbol"), required: true, max: LONGEST_PAPER.title }).transform(
      (typed, context) => {
        const symbol = readSymbol(typed);
        if (symbol !== null) return symbol;
        context.addIssue({ code: "custom", message: t("papers.enter.symbolRule") });
        return z.NEVER;
      },
    ),
  });
}

export function decliningSchema(t: Translate) {
  const { paragraphs } = formFields(t);
  return z.object({
    reason: paragraphs({
      field: t("participation.inputs.decline.reason"),
      required: true,
      max: LONGEST_INPUT.reason,
    }),
  });
}
