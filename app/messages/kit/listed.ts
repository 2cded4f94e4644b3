import type { Translate } from "./translator.ts";

/** One after the other, as the language sets a comma. */
export function listed(names: readonly (string | number)[], t: Translate): string {
  return names.map(String).reduce((before, next) => (before === "" ? next : t("page.listed", { before, next })), "");
}
