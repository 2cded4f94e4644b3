import { useTranslations } from "use-intl";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in words, in its two largest units: "12 days and 4 hours". */
export function useDuration(): (seconds: number) => string {
  const t = useTranslations();
  return (seconds) => {
    const days = Math.floor(seconds / DAY);
    const hours = Math.floor((seconds % DAY) / HOUR);
    const minutes = Math.floor((seconds % HOUR) / MINUTE);
    const words = [
      days > 0 ? t("time.duration.days", { days }) : null,
      hours > 0 ? t("time.duration.hours", { hours }) : null,
      days === 0 && (minutes > 0 || hours === 0) ? t("time.duration.minutes", { minutes }) : null,
    ].filter((part) => part !== null);
    const [first = "", second] = words;
    return second === undefined ? first : t("time.duration.two", { first, second });
  };
}
