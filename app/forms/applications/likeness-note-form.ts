import { z } from "zod";
import { findings } from "#domain/applications/likeness-note.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";

/** In characters, as the database keeps it. */
export const LONGEST_FINDING = 2000;

export function likenessNoteSchema(t: Translate) {
  const { choice, paragraphs } = formFields(t);
  return z.object({
    finding: choice(findings, {
      field: t("applications.likenesses.finding"),
      required: t("applications.likenesses.giveFinding"),
    }),
    words: paragraphs({
      field: t("applications.likenesses.words"),
      required: t("applications.likenesses.giveWords"),
      max: LONGEST_FINDING,
    }),
  });
}
