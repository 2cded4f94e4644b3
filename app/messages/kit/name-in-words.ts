import { isErased } from "./erased-name.ts";
import type { Translate } from "./translator.ts";

/** A name that stands by itself. */
export function nameInWords(t: Translate, name: string): string {
  return isErased(name) ? t("people.erasedPerson") : name;
}
