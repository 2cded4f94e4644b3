import { useTranslations } from "use-intl";
import { formatDay, formatWeekday, inZone } from "#messages/kit/instant.ts";
import type { ProgrammeShown } from "#views/process/programme-shown.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { UserText } from "../kit/page/text.tsx";

/** What a session does when: a table for each day, the meetings in the order of time. */
export function ProgrammeOfWork({ agenda, days, flexible, zone }: ProgrammeShown & { zone: string }) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <>
      {flexible && <p>{t("process.programme.isFlexible")}</p>}
      {days.map(({ on, meetings }) => (
        <Table
          key={on}
          caption={t("process.programme.day", { weekday: formatWeekday(on, language), day: formatDay(on, language) })}
          captionSize="s"
          rows={meetings}
          rowKey={({ begins }) => begins}
          columns={[
            {
              key: "hours",
              label: inZone(t("process.programme.hours"), zone, language),
              whole: true,
              cell: ({ begins, ends }) => <bdi>{t("process.programme.span", { begins, ends })}</bdi>,
            },
            {
              key: "items",
              label: t("process.programme.items"),
              cell: ({ items, dedicated }) => (
                <>
                  {dedicated && <div className="small mute">{t("process.programme.dedicated")}</div>}
                  {items.map((item, place) => (
                    <div key={place}>
                      <UserText>{item}</UserText>
                    </div>
                  ))}
                </>
              ),
            },
            {
              key: "room",
              label: t("process.programme.room"),
              cell: ({ room }) => (room === "" ? t("process.programme.noRoom") : <UserText>{room}</UserText>),
            },
          ]}
        />
      ))}
      {agenda.length > 0 && (
        <>
          <h3>{t("process.programme.agenda")}</h3>
          <ol className="unmarked">
            {agenda.map(({ number, title }) => (
              <li key={number}>
                <bdi>{number}</bdi>. <UserText>{title}</UserText>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
