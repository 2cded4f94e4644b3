import { formatDay, formatWeekday } from "#messages/kit/instant.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

export interface HolidayShown {
  readonly on: string;
  readonly name: string | null;
}

export function HolidaysTable({ caption, holidays }: { caption: string; holidays: readonly HolidayShown[] }) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <Table
      caption={caption}
      rows={holidays}
      rowKey={({ on }) => on}
      columns={[
        {
          key: "day",
          label: t("process.holidays.day"),
          whole: true,
          cell: ({ on }) => t("page.aside", { before: formatWeekday(on, language), next: formatDay(on, language) }),
        },
        {
          key: "name",
          label: t("process.holidays.name"),
          cell: ({ name }) =>
            name === null ? <span className="mute">{t("process.holidays.noName")}</span> : <UserText>{name}</UserText>,
        },
      ]}
    />
  );
}
