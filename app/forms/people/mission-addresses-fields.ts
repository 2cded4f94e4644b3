import { availableLanguages } from "#messages/kit/languages.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";

/** Those in which letters to a mission are written. */
export const missionLanguages = availableLanguages({ pseudo: false });

/** Where the letters of a mission go, and in which language: asked when it is recorded, and when that is mended. */
export function missionAddressesFields(t: Translate) {
  const { email, emails, choice } = formFields(t);
  return {
    email: email({ field: t("people.mission.email"), required: t("people.mission.enterEmail") }),
    copiesTo: emails({ field: t("people.mission.copiesTo"), max: 20 }),
    language: choice(missionLanguages, {
      field: t("people.mission.language"),
      required: t("people.changeLanguage.choose"),
    }),
  };
}
