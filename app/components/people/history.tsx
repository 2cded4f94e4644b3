import { headquarters } from "#domain/kit/calendar.ts";
import { inZone } from "#messages/kit/instant.ts";
import type { HappenedSeen } from "#views/people/history.ts";
import { Empty } from "../kit/page/notices.tsx";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { ShortMoment } from "../kit/status/deadline.tsx";
import { Changes } from "../record/changes.tsx";
import { Actor, EventWords } from "../record/event-list.tsx";

/** What happened to an account or a mission, the newest first: when, by whom, for what reason. */
export function History({ title, none, lines }: { title: string; none: string; lines: readonly HappenedSeen[] }) {
  const t = useTranslations();
  const language = useLanguage();
  const rows = lines.map((line, index) => ({ ...line, key: String(index) }));
  return (
    <Part title={title} id="history">
      {rows.length === 0 ? (
        <Empty title={none} />
      ) : (
        <Table
          dense
          caption={title}
          rows={rows}
          rowKey={({ key }) => key}
          firstCellIsHeader={false}
          columns={[
            {
              key: "at",
              label: inZone(t("applications.deskField.when"), headquarters, language),
              narrow: "plain",
              cell: ({ at }) => <ShortMoment instant={at} zone={headquarters} />,
            },
            {
              key: "event",
              label: t("applications.deskField.event"),
              narrow: "own",
              cell: ({ event, changes }) => (
                <>
                  <EventWords event={event} />
                  {changes.length > 0 && <Changes changes={changes} open />}
                </>
              ),
            },
            {
              key: "by",
              label: t("applications.deskField.by"),
              cell: ({ actorName, actorRole }) => <Actor name={actorName} role={actorRole} />,
            },
            {
              key: "reason",
              label: t("people.administer.reason"),
              cell: ({ reason }) => (reason === null ? "" : <UserText>{reason}</UserText>),
            },
          ]}
        />
      )}
    </Part>
  );
}
