import type { seeDryRun } from "#views/modalities/dry-run.ts";
import { Table } from "../kit/page/table.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Status } from "../kit/status/status.tsx";
import { ClassTitle } from "./class-title.tsx";

type Ran = NonNullable<NonNullable<Awaited<ReturnType<typeof seeDryRun>>>["ran"]>;

/** A past round as it was and as the text would have had it, in counts; by name for those who may. */
export function DryRun({ ran }: { ran: Ran }) {
  const t = useTranslations();
  const { counts, all, differing, waiting, named } = ran;
  return (
    <>
      <p>{t("modalities.dryRun.sum", { all, differing })}</p>
      {waiting > 0 && <p>{t("modalities.dryRun.waiting", { waiting })}</p>}
      {counts.length > 0 && (
        <Table
          caption={t("modalities.dryRun.counts")}
          rows={counts}
          rowKey={({ class: own, now, under }) => [own.key, now, under].join(" ")}
          columns={[
            {
              key: "class",
              label: t("modalities.dryRun.class"),
              cell: ({ class: own }) => <ClassTitle of={own} />,
            },
            { key: "now", label: t("modalities.dryRun.now"), cell: ({ now }) => t(`modalities.dryRun.outcome.${now}`) },
            {
              key: "under",
              label: t("modalities.dryRun.under"),
              cell: ({ under, differs }) =>
                differs ? (
                  <Status tone="act">{t(`modalities.dryRun.outcome.${under}`)}</Status>
                ) : (
                  t(`modalities.dryRun.outcome.${under}`)
                ),
            },
            { key: "count", label: t("modalities.dryRun.count"), numeric: true, cell: ({ count }) => count },
          ]}
        />
      )}
      {named !== null && named.length > 0 && (
        <Table
          caption={t("modalities.dryRun.named", { shown: named.length, differing })}
          captionSize="s"
          rows={named}
          rowKey={({ reference }) => reference}
          columns={[
            {
              key: "name",
              label: t("modalities.dryRun.organisation"),
              cell: ({ name }) => <UserText>{name}</UserText>,
            },
            {
              key: "reference",
              label: t("modalities.dryRun.reference"),
              whole: true,
              cell: ({ reference }) => reference,
            },
            { key: "now", label: t("modalities.dryRun.now"), cell: ({ now }) => t(`modalities.dryRun.outcome.${now}`) },
            {
              key: "under",
              label: t("modalities.dryRun.under"),
              cell: ({ under }) => t(`modalities.dryRun.outcome.${under}`),
            },
          ]}
        />
      )}
    </>
  );
}
