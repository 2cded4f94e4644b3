import { TextArea } from "../kit/form/text-area.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** Where the letters of a mission go. */
export function MissionAddressesFields({ email, copiesTo = [] }: { email?: string; copiesTo?: readonly string[] }) {
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
    </>
  );
}
