import type { Details, Refusal } from "#domain/decision.ts";
import { formatDay, formatInstant } from "./instant.ts";
import type { Language } from "./languages.ts";
import { translator } from "./translator.ts";

/** The sentence that says why a rule refused. Instants among the details are shown in the zone that the rule gives. */
export function refusalInWords(refusal: Pick<Refusal, "because" | "details">, language: Language): string {
  const t = translator(language) as unknown as (key: string, values: Details) => string; // the code is known at run time only
  return t(`refusal.${refusal.because}`, detailsInWords(refusal.details, language));
}

function detailsInWords(details: Details, language: Language): Details {
  const zone = typeof details["zone"] === "string" ? details["zone"] : "UTC";
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => {
      if (typeof value === "string" && name.endsWith("At")) return [name, formatInstant(value, zone, language)];
      if (typeof value === "string" && name.endsWith("On")) return [name, formatDay(value, language)];
      return [name, value];
    }),
  );
}
