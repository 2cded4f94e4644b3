import { consultativeStatuses } from "#domain/applications/application.ts";
import { categories } from "#domain/modalities/provisions.ts";
import type { Translate } from "#messages/kit/translator.ts";

/** A choice as the form calls it; what is none is shown as it is. */
export function categoryInWords(value: string, t: Translate): string {
  const category = categories.find((known) => known === value);
  return category === undefined ? value : t(`modalities.category.${category}`);
}

export function statusInWords(value: string, t: Translate): string {
  const status = consultativeStatuses.find((known) => known === value);
  return status === undefined ? value : t(`organisations.consultativeStatus.${status}`);
}
