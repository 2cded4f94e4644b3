import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";
import { LONGEST_REASON } from "../kit/longest-reason.ts";

/** Why an administrator does something to an account: it stands in the audit trail. */
export function reasonField(t: Translate) {
  return formFields(t).paragraphs({
    field: t("people.administer.reason"),
    required: t("people.administer.giveReason"),
    max: LONGEST_REASON,
  });
}
