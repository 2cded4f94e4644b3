import { Temporal } from "temporal-polyfill";
import { formatDay, formatWeekday } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { HolidaysCompared } from "#views/process/calendars.ts";
import { Note } from "../kit/page/notices.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Aside, Colon, InBrackets, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import type { HolidayShown } from "./holidays-table.tsx";

const SATURDAY = 6;

/** What a list changes in the one that counts now, before it is recorded. */
export function HolidayDifference({ difference }: { difference: HolidaysCompared }) {
  const t = useTranslations();
  const { replaces, count, added, removed, renamed } = difference;
  const nothing = added.length + removed.length + renamed.length === 0;
  const called = (name: string | null) => (name === null ? t("process.holidays.noName") : isolated(name));
  return (
    <Note>
      <p>
        {replaces === null
          ? t("process.recordHolidays.first", { count })
          : t("process.recordHolidays.replaces", {
              circular: isolated(replaces.circular),
              before: replaces.count,
              count,
            })}
        {nothing && ` ${t("process.recordHolidays.noDifference")}`}
      </p>
      <Days title={t("process.recordHolidays.added")} days={added} />
      <Days title={t("process.recordHolidays.removed")} days={removed} />
      <Days
        title={t("process.recordHolidays.renamed")}
        days={renamed.map(({ on, name, formerly }) => ({
          on,
          name: t("process.recordHolidays.formerly", { name: called(name), formerly: called(formerly) }),
        }))}
      />
    </Note>
  );
}

function Days({ title, days }: { title: string; days: readonly HolidayShown[] }) {
  const t = useTranslations();
  const language = useLanguage();
  if (days.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {days.map(({ on, name }) => (
          <li key={on}>
            {formatWeekday(on, language)}
            <Aside />
            {formatDay(on, language)}
            {name !== null && (
              <>
                <Colon />
                <UserText>{name}</UserText>
              </>
            )}
            {Temporal.PlainDate.from(on).dayOfWeek >= SATURDAY && (
              <span className="mute">
                <InBrackets>{t("process.recordHolidays.onWeekend")}</InBrackets>
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
