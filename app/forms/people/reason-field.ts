import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";

/** In characters. */
export const LONGEST_REASON = 2000;

/** Why an administrator does something to an account: it stands in the audit trail. */
export function reasonField(t: Translate) {
  return formFields(t).paragraphs({
    field: t("people.administer.reason"),
    required: t("people.administer.giveReason"),
    max: LONGEST_REASON,
  });
}
