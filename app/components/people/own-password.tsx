import { TextInput } from "../kit/form/text-input.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** The password that somebody has, to prove who they are. */
export function OwnPassword({ hint }: { hint?: string }) {
  const t = useTranslations();
  return (
    <TextInput
      name="password"
      label={t("people.field.password")}
      hint={hint}
      type="password"
      autoComplete="current-password"
      width={30}
    />
  );
}
