import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";

/** Where the letters of a mission go: asked when it is recorded, and when that is mended. */
export function missionAddressesFields(t: Translate) {
  const { email, emails } = formFields(t);
  return {
    email: email({ field: t("people.mission.email"), required: t("people.mission.enterEmail") }),
    copiesTo: emails({ field: t("people.mission.copiesTo"), max: 20 }),
  };
}
