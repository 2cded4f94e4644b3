import type { NamedText } from "#domain/modalities/put-text.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { useTranslations } from "../kit/page/words.ts";

/** What a text is called in a row: a version of the modalities, or the title of another text. */
export function useTextName(): (text: NamedText) => string {
  const t = useTranslations();
  return (text) => ("version" in text ? t("modalities.text.title", { version: text.version }) : isolated(text.title));
}

/** The same where its title stands beside: by its version or number. */
export function useTextNumber(): (text: NamedText) => string {
  const t = useTranslations();
  return (text) =>
    "version" in text
      ? t("modalities.text.title", { version: text.version })
      : t("modalities.processText.number", { number: text.number });
}

/** Of silence on it. */
export function useSilenceTitle(): (text: NamedText) => string {
  const t = useTranslations();
  return (text) =>
    "version" in text
      ? t("modalities.follow.title", { version: text.version })
      : t("modalities.follow.titleText", { number: text.number });
}
