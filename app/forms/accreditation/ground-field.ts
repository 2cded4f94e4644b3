import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";

/** Why an accreditation is suspended, reinstated or withdrawn, as its organisation will read it. */
export function groundField(t: Translate, max: number) {
  return formFields(t).paragraphs({
    field: t("accreditation.change.ground"),
    required: t("accreditation.change.giveGround"),
    max,
  });
}
