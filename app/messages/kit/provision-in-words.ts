import type { ProvisionCode } from "#domain/applications/provision-outcome.ts";
import type { Details } from "#domain/kit/ruling.ts";
import type { Translate } from "./translator.ts";

/** The sentence of a provision; where nothing is said of how many must object, one is enough. */
export function provisionInWords(
  t: Translate,
  { code, details }: { readonly code: ProvisionCode; readonly details: Details },
): string {
  return t(`provision.${code}`, { threshold: 1, ...details });
}
