import { z } from "zod";
import { directories } from "#domain/applications/directory.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";

/** In characters, as the database keeps it. */
const LONGEST_ASKED = 300;

/** What the second page says that takes none of the entries for the organisation. */
export const NONE_OF_THEM = "none";

/** In which directory, and for what; and of the second page, which entry it is. */
export function lookUpSchema(t: Translate) {
  const { choice, text } = formFields(t);
  return z.object({
    directory: choice(directories, {
      field: t("applications.lookUps.directory"),
      required: t("applications.lookUps.giveDirectory"),
    }),
    asked: text({ field: t("applications.lookUps.asked"), required: true, max: LONGEST_ASKED }),
    entry: z
      .string({ error: "" })
      .regex(/^([0-9A-Za-z]{9}|[0-9A-Z]{20}|none)$/, { error: "" })
      .default(NONE_OF_THEM),
  });
}
