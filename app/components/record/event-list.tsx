import type { StandingInAWord } from "#domain/applications/standing-in-a-word.ts";
import { wordOnRecord } from "#messages/kit/on-record.ts";
import { StandingStatus } from "../applications/standing-status.tsx";
import { Table } from "../kit/page/table.tsx";
import { Aside, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { useMoments } from "../kit/status/moments.tsx";

export interface EventShown {
  readonly at: string;
  readonly event: string;
  /** What it answered of this one thing, if it did. */
  readonly outcome: StandingInAWord | null;
  readonly actorName: string | null;
  readonly actorRole: string;
}

/** What happened to one thing, latest first. */
export function EventList({ events, zone, caption }: { events: readonly EventShown[]; zone: string; caption: string }) {
  const t = useTranslations();
  const rows = events.map((event, index) => ({ ...event, key: String(index) }));
  const { head, moment } = useMoments([zone]);
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      dense
      columns={[
        {
          key: "at",
          label: head(t("applications.deskField.when")),
          whole: true,
          narrow: "plain",
          cell: ({ at }) => moment(at, zone),
        },
        {
          key: "event",
          label: t("applications.deskField.event"),
          narrow: "own",
          cell: ({ event, outcome }) => (
            <>
              <EventWords event={event} />
              {outcome !== null && (
                <div>
                  <StandingStatus standing={outcome} />
                </div>
              )}
            </>
          ),
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
          <Aside />
        </>
      )}
      {wordOnRecord(t, "role", role)}
    </>
  );
}
