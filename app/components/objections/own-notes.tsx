import { useFormatter, useTranslations } from "use-intl";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import type { OwnNote } from "#views/objections/own-objections.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { Moment } from "../kit/status/deadline.tsx";
import { PeriodStatus } from "./period-status.tsx";

/** The notes that the reader's own mission has sent. */
export function OwnNotes({ caption, notes }: { caption: string; notes: readonly OwnNote[] }) {
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  return (
    <Table
      caption={caption}
      rows={notes}
      rowKey={({ reference }) => reference}
      columns={[
        {
          key: "note",
          label: t("objections.field.note"),
          cell: ({ reference }) => (
            <a href={to.objectionNote(reference)}>
              <Reference>{reference}</Reference>
            </a>
          ),
        },
        {
          key: "named",
          label: t("objections.field.named"),
          cell: ({ named, withdrawn, first }) => (
            <>
              {t("objections.own.count", { count: named })}
              {withdrawn > 0 && <>, {t("objections.own.withdrawn", { count: withdrawn })}</>}
              <div className="mute">
                {format.list(first.map(isolated), { type: "unit" })}
                {named > first.length && <> {t("objections.own.andMore", { count: named - first.length })}</>}
              </div>
            </>
          ),
        },
        {
          key: "received",
          label: t("objections.field.received"),
          cell: ({ receivedAt, period }) => <Moment instant={receivedAt} zone={period.zone} />,
        },
        {
          key: "list",
          label: t("objections.field.list"),
          cell: ({ call, process, period }) => (
            <>
              <a href={to.circulatedList(period.id)}>
                <UserText>{call}</UserText>
              </a>{" "}
              <PeriodStatus standing={period.standing} />
              <div className="mute">
                <UserText>{process}</UserText>
              </div>
            </>
          ),
        },
      ]}
    />
  );
}
