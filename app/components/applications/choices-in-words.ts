import { consultativeStatuses } from "#domain/applications/application.ts";
import type { Translate } from "#messages/kit/translator.ts";
import type { ClassShown } from "#views/kit/class-shown.ts";
import { classInWords } from "../modalities/class-title.tsx";

/** A choice as the form calls it; what is none is shown as it is. */
export function keyInWords(value: string, classes: readonly ClassShown[], t: Translate): string {
  const chosen = classes.find(({ key }) => key === value);
  return chosen === undefined ? value : classInWords(chosen, t);
}

export function statusInWords(value: string, t: Translate): string {
  const status = consultativeStatuses.find((known) => known === value);
  return status === undefined ? value : t(`organisations.consultativeStatus.${status}`);
}
