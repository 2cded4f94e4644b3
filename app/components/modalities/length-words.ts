import type { Length } from "#domain/kit/calendar.ts";
import { useTranslations } from "../kit/page/words.ts";

const DAYS_OF_WEEK = 7;

/** A length as texts have it: whole weeks are kept as days, and whoever entered them reads them again. */
export function useLengthInWords(): (length: Length) => string {
  const t = useTranslations();
  return ({ unit, count }) => {
    const words = t(`modalities.length.${unit}`, { count });
    const weeks = unit === "calendar_days" && count % DAYS_OF_WEEK === 0 ? count / DAYS_OF_WEEK : 0;
    return weeks > 1 ? t("modalities.length.weeks", { words, weeks }) : words;
  };
}
