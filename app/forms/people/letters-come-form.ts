import { z } from "zod";
import { waysLettersCome } from "#domain/record/gathering.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";

/** How letters come to a desk from now on. */
export function lettersComeForm(t: Translate) {
  return z.object({
    come: formFields(t).choice(waysLettersCome, {
      field: t("people.lettersCome.title"),
      required: t("people.lettersCome.choose"),
    }),
  });
}
