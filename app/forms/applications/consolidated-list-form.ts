import { z } from "zod";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";
import type { Upload } from "../kit/read-form.ts";

/** Its field is the digest of what was chosen. */
export function consolidatedListSchema(t: Translate, upload: Upload) {
  const { hidden } = formFields(t);
  return z.object({
    file: hidden(/^([0-9a-f]{64})?$/)
      .default("")
      .refine(() => upload.chosen() !== null, { error: t("applications.consolidatedList.choose") }),
  });
}
