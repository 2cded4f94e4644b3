import type { NamedText } from "#domain/modalities/put-text.ts";
import { formatDaysOfYear, formatMonthAndYear } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { DateShown } from "#views/process/dates.ts";
import { useLanguage, usePage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Year, yearAround } from "../kit/status/year.tsx";

/** "The year, September 2026 to August 2027". */
export function useYearTitle(): string {
  const t = useTranslations();
  const language = useLanguage();
  const { from, to } = yearAround(usePage().now);
  const last = new Date(to.getTime() - 1);
  return t("process.dates.title", {
    from: formatMonthAndYear(from, language),
    to: formatMonthAndYear(last, language),
  });
}

/** The twelve months that are drawn, where they are others than those around today. */
interface Drawn {
  readonly from: Date;
  readonly to: Date;
}

/** Those that are drawn. */
export function withinYear(dates: readonly DateShown[], now: string): DateShown[] {
  const { from, to } = yearAround(now);
  return dates.filter((date) => new Date(date.to) > from && new Date(date.from) < to);
}

interface YearOfProcessProps {
  dates: readonly DateShown[];
  zone: string;
  of: string;
  /** A year of the calendar, named so, in place of the twelve months around today. */
  year?: { readonly title: string; readonly span: Drawn };
}

/** What a process has this year: its silences, calls, periods and sessions. */
export function YearOfProcess({ dates, zone, of, year }: YearOfProcessProps) {
  const t = useTranslations();
  const language = useLanguage();
  const around = useYearTitle();
  const nameOf = useDateName();
  return (
    <Year
      label={t("process.dates.label", { title: year?.title ?? around, process: isolated(of) })}
      zone={zone}
      span={year?.span}
      rows={dates.map((date) => ({
        key: date.key,
        title: nameOf(date.what),
        from: date.from,
        to: date.to,
        over: isBroken(date),
        when: t("process.dates.when", {
          days: formatDaysOfYear(date, language),
          outcome:
            date.what.kind === "silence" && ["passed", "broken"].includes(date.what.standing)
              ? date.what.standing
              : "none",
        }),
      }))}
    />
  );
}

function isBroken({ what }: DateShown): boolean {
  return what.kind === "silence" && what.standing === "broken";
}

/** What silence on a text is called: by the version of the modalities, or by the title of another text. */
export function useSilenceName(): (text: NamedText) => string {
  const t = useTranslations();
  return (text) =>
    "version" in text
      ? t("process.dates.silence", { version: text.version })
      : t("process.dates.silenceOnText", { text: isolated(text.title) });
}

/** What a window or session is called in a row. */
export function useDateName(): (what: DateShown["what"]) => string {
  const t = useTranslations();
  const nameOf = useSilenceName();
  return (what) => {
    switch (what.kind) {
      case "session":
        return isolated(what.session);
      case "silence":
        return nameOf(what.text);
      case "call":
        return t("process.dates.call", { session: isolated(what.session) });
      case "period":
        return t("process.dates.period", { session: isolated(what.session), number: what.number });
    }
  };
}
