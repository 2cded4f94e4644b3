import type { Details, Refusal } from "#domain/kit/ruling.ts";
import { formatDay, formatDeadline, formatReceipt } from "./instant.ts";
import { isolated } from "./isolated.ts";
import type { Language } from "./languages.ts";
import { translator } from "./translator.ts";

/**
 * The sentence that says why a rule refused. Instants among the details are shown in the zone that the rule gives; where something came too late,
 * both instants follow, so that its sender sees by how much.
 */
export function refusalInWords({ because, details }: Pick<Refusal, "because" | "details">, language: Language): string {
  const t = translator(language) as unknown as (key: string, values: Details) => string; // the code is known at run time only
  const words = detailsInWords(details, language);
  const sentence = t(`refusal.${because}`, words);
  return "receivedAt" in details && "closesAt" in details
    ? t("page.inTurn", { before: sentence, next: t("refusal.late", words) })
    : sentence;
}

function detailsInWords(details: Details, language: Language): Details {
  const zone = typeof details["zone"] === "string" ? details["zone"] : "UTC";
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => {
      if (typeof value === "string" && name === "receivedAt") return [name, formatReceipt(value, zone, language)];
      if (typeof value === "string" && name.endsWith("At")) return [name, formatDeadline(value, zone, language)];
      if (typeof value === "string" && name.endsWith("On")) return [name, formatDay(value, language)];
      if (typeof value === "string" && name === "officer") return [name, isolated(value)];
      return [name, value];
    }),
  );
}
