import type { Translate } from "./translator.ts";

/** One after the other, as the language sets a comma. */
export function listed(names: readonly (string | number)[], t: Translate): string {
  return names.map(String).reduce((before, next) => (before === "" ? next : t("page.listed", { before, next })), "");
}

/** Sentences one after the other, each with its own stop, where there are any: between two Chinese has no space. */
export function sentencesOf(sentences: readonly string[], t: Translate): string {
  return sentences
    .filter((one) => one !== "")
    .reduce((before, next) => (before === "" ? next : t("page.inTurn", { before, next })), "");
}
