import { z } from "zod";
import { documentLanguages } from "#domain/applications/document.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";
import type { Upload } from "../kit/read-form.ts";

/** A file and its language. The field of the file is the digest of what was chosen. */
export function documentSchema(t: Translate, upload: Upload) {
  const { choice, hidden } = formFields(t);
  return z.object({
    file: hidden(/^([0-9a-f]{64})?$/)
      .default("")
      .refine(() => upload.chosen() !== null, { error: t("applications.documents.choose") }),
    language: choice(documentLanguages, { field: t("applications.documents.language"), required: true }),
  });
}
