import { useTranslations } from "../kit/page/words.ts";

/** The choices of a question that is answered by yes or no. */
export function useYesOrNo() {
  const t = useTranslations();
  return [
    { value: "yes", label: t("form.yes") },
    { value: "no", label: t("form.no") },
  ];
}
