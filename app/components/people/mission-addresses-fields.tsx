import { missionLanguages } from "#forms/people/mission-addresses-fields.ts";
import { defaultLanguage, languages } from "#messages/kit/languages.ts";
import { Select } from "../kit/form/select.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** Where the letters of a mission go, and in which language. */
export function MissionAddressesFields({
  email,
  copiesTo = [],
  language = defaultLanguage,
}: {
  email?: string;
  copiesTo?: readonly string[];
  language?: string;
}) {
  const t = useTranslations();
  return (
    <>
      <TextInput name="email" type="email" label={t("people.mission.email")} defaultValue={email} spellCheck={false} />
      <TextArea
        name="copiesTo"
        label={t("people.mission.copiesTo")}
        hint={t("people.mission.copiesToHint")}
        defaultValue={copiesTo.join("\n")}
        optional
        rows={3}
        spellCheck={false}
      />
      <Select
        name="language"
        label={t("people.mission.language")}
        hint={t("people.mission.languageHint")}
        defaultValue={language}
        options={missionLanguages.map((value) => ({ value, label: languages[value].name }))}
      />
    </>
  );
}
