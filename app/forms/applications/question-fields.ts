import { z } from "zod";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";

/** What every question of a draft sends beside its answers: the version that it showed, and which of its two buttons was pressed. */
export function questionFields(t: Translate) {
  return {
    version: formFields(t).version(),
    then: z.enum(["continue", "later"], { error: "" }).default("continue"),
  };
}
