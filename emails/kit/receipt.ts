import { instantInWords } from "#messages/kit/instant.ts";
import { type Language, languages } from "#messages/kit/languages.ts";
import type { Translate } from "#messages/kit/translator.ts";

/** When something was received, to the second: "30 June 2022, 17:59:59, New York time (21:59:59 UTC)". */
export function formatReceipt(iso: string, zone: string, language: Language, t: Translate): string {
  const there = { ...instantInWords(iso, zone, language), clock: clockWithSeconds(iso, zone, language) };
  const utcDate = instantInWords(iso, "UTC", language).date;
  const utc = clockWithSeconds(iso, "UTC", language);
  return there.date === utcDate
    ? t("time.deadline", { ...there, utc })
    : t("time.deadlineOtherDay", { ...there, utcDate, utc });
}

function clockWithSeconds(iso: string, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(languages[language].formats, {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  }).format(new Date(iso));
}
