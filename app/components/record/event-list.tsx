import { useTranslations } from "use-intl";
import { zoneInWords } from "#messages/kit/instant.ts";
import { wordOnRecord } from "#messages/kit/on-record.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { UserText } from "../kit/page/text.tsx";
import { ShortMoment } from "../kit/status/deadline.tsx";

export interface EventShown {
  readonly at: string;
  readonly event: string;
  readonly actorName: string | null;
  readonly actorRole: string;
}

/** What happened to one thing, latest first. */
export function EventList({ events, zone, caption }: { events: readonly EventShown[]; zone: string; caption: string }) {
  const t = useTranslations();
  const language = useLanguage();
  const rows = events.map((event, index) => ({ ...event, key: String(index) }));
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      dense
      columns={[
        { key: "event", label: t("applications.deskField.event"), cell: ({ event }) => <EventWords event={event} /> },
        {
          key: "at",
          label: t("applications.deskField.whenIn", { zone: zoneInWords(zone, language) }),
          whole: true,
          narrow: "plain",
          cell: ({ at }) => <ShortMoment instant={at} zone={zone} />,
        },
        {
          key: "by",
          label: t("applications.deskField.by"),
          narrow: "plain",
          cell: ({ actorName, actorRole }) => <Actor name={actorName} role={actorRole} />,
        },
      ]}
    />
  );
}

export function EventWords({ event }: { event: string }) {
  const t = useTranslations();
  return <>{wordOnRecord(t, "event", event)}</>;
}

export function Actor({ name, role }: { name: string | null; role: string }) {
  const t = useTranslations();
  return (
    <>
      {name !== null && (
        <>
          <UserText>{name}</UserText>
          {", "}
        </>
      )}
      {wordOnRecord(t, "role", role)}
    </>
  );
}
