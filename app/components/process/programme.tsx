import { formatDay, formatWeekday, inZone } from "#messages/kit/instant.ts";
import type { ProgrammeShown } from "#views/process/programme-shown.ts";
import { Facts } from "../kit/page/facts.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** What a session does when: its meetings in the order of time, then its agenda. */
export function ProgrammeOfWork({ agenda, days, flexible, zone }: ProgrammeShown & { zone: string }) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <>
      {flexible && days.length > 0 && <p>{t("process.programme.isFlexible")}</p>}
      {days.length > 0 && (
        <Table
          caption={t("process.programme.title")}
          rows={days.flatMap(({ on, meetings }) => meetings.map((meeting) => ({ on, ...meeting })))}
          rowKey={({ on, begins }) => `${on} ${begins}`}
          columns={[
            {
              key: "hours",
              label: inZone(t("process.programme.hours"), zone, language),
              cell: ({ on, begins, ends }) => (
                <>
                  {t("process.programme.day", { weekday: formatWeekday(on, language), day: formatDay(on, language) })}
                  <div>
                    <bdi>{t("process.programme.span", { begins, ends })}</bdi>
                  </div>
                </>
              ),
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
      )}
      {agenda.length > 0 && (
        <>
          <h3>{t("process.programme.agenda")}</h3>
          <Facts rows={agenda.map(({ number, title }) => ({ key: number, value: <UserText>{title}</UserText> }))} />
        </>
      )}
    </>
  );
}
