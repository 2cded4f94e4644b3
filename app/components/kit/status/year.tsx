import type { ReactNode } from "react";
import { formatDayAndMonth, formatMonth } from "#messages/kit/instant.ts";
import { languages } from "#messages/kit/languages.ts";
import { useLanguage, usePage } from "../page/page-context.tsx";
import { useTranslations } from "../page/words.ts";

export interface YearRow {
  key: string;
  title: ReactNode;
  /** Days or instants, in ISO 8601; what lasts a moment has one of them twice. */
  from: string;
  to: string;
  /** In words, for those who read rather than look. */
  when: ReactNode;
  /** It has ended before its time. */
  over?: boolean;
}

const MONTHS = 12;

/** How many of the twelve months lie before the present one. */
const MONTHS_BEFORE = 3;

/** Nearer to an end of the year than this, in percent, the word for today stands beside its line instead of around it. */
const ROOM = 25;

/** The narrowest that can still be seen, in percent of the year. */
const NARROWEST = 0.6;

/** The twelve months around a day, to scale: from the first of the third month before it. */
export function yearAround(now: string): { readonly from: Date; readonly to: Date } {
  const day = new Date(now);
  const from = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - MONTHS_BEFORE, 1));
  return { from, to: new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + MONTHS, 1)) };
}

/** Windows and sessions on one scale, a row each; a line is today. What lies outside the twelve months is left out. */
export function Year({
  label,
  rows,
  zone,
  span,
}: {
  label: string;
  rows: readonly YearRow[];
  zone: string;
  /** Other than the twelve months around today. */
  span?: { readonly from: Date; readonly to: Date } | undefined;
}) {
  const t = useTranslations();
  const language = useLanguage();
  const { now } = usePage();
  const { from, to } = span ?? yearAround(now);
  const at = (instant: string) =>
    (100 * (new Date(instant).getTime() - from.getTime())) / (to.getTime() - from.getTime());
  const today = at(now);
  // The drawing is turned as a whole where a page runs from right to left, and there a text begins at its other end.
  const [begins, ends] = languages[language].dir === "rtl" ? (["end", "start"] as const) : (["start", "end"] as const);
  const hasToday = today >= 0 && today <= 100;
  const within = rows.filter((row) => at(row.to) > 0 && at(row.from) < 100);
  return (
    <figure className="year" aria-label={label}>
      <div className="months" aria-hidden="true">
        <div>
          {Array.from({ length: MONTHS }, (_, month) => (
            <span key={month}>
              {formatMonth(new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + month, 1)), language)}
            </span>
          ))}
        </div>
      </div>
      <ol>
        {within.map(({ key, title, when, over = false, ...row }) => {
          const start = Math.max(0, at(row.from));
          const state = over || at(row.to) < today ? "done" : start <= today ? "now" : "next";
          return (
            <li key={key} className={state}>
              <span>{title}</span>
              <svg className="span" aria-hidden="true" focusable="false">
                <rect
                  y="50%"
                  height="12"
                  transform="translate(0 -6)"
                  x={`${start.toFixed(1)}%`}
                  width={`${Math.max(NARROWEST, Math.min(100, at(row.to)) - start).toFixed(1)}%`}
                />
                {hasToday && <line x1={`${today.toFixed(1)}%`} x2={`${today.toFixed(1)}%`} y1="0" y2="100%" />}
              </svg>
              <span>
                <span className="unseen">{t(`time.year.${state}`)} </span>
                {when}
              </span>
            </li>
          );
        })}
      </ol>
      {hasToday && (
        <div className="months" aria-hidden="true">
          <svg className="today" focusable="false">
            <text
              x={`${today.toFixed(1)}%`}
              y="1.1em"
              textAnchor={today < ROOM ? begins : today > 100 - ROOM ? ends : "middle"}
            >
              {t("time.year.today", { day: formatDayAndMonth(now, zone, language) })}
            </text>
          </svg>
        </div>
      )}
      <p className="key" aria-hidden="true">
        <span>{t("time.year.done")}</span>
        <span className="now">{t("time.year.now")}</span>
        <span className="next">{t("time.year.next")}</span>
      </p>
    </figure>
  );
}
