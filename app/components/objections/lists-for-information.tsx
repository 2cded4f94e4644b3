import { Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { useMoments } from "#components/kit/status/moments.tsx";
import type { Id } from "#domain/kit/id.ts";
import { paths } from "#paths";

interface ListForInformation {
  readonly id: Id<"list">;
  readonly number: number;
  readonly count: number;
  readonly sealedAt: string;
  readonly process: string;
  readonly zone: string;
  readonly session: string;
}

/** What a mission is given to know, and nobody asks it about. */
export function ListsForInformation({ lists }: { lists: readonly ListForInformation[] }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { head, moment } = useMoments(lists.map(({ zone }) => zone));
  if (lists.length === 0) return null;
  return (
    <Part
      rule
      title={t("objections.missionHome.informationHeading")}
      aside={t("objections.missionHome.informationKept")}
    >
      <Table
        caption={t("objections.missionHome.informationHeading")}
        rows={lists}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            label: t("objections.missionHome.what"),
            whole: true,
            cell: ({ id, number }) => (
              <a href={to.sealedList(id, "mission")}>
                {t("objections.sealedList.numbered", { kind: "information", number })}
              </a>
            ),
          },
          {
            key: "count",
            label: t("objections.missionHome.about"),
            narrow: "plain",
            cell: ({ count }) => t("objections.missionHome.listOf", { count }),
          },
          {
            key: "process",
            label: t("objections.field.process"),
            narrow: "plain",
            cell: ({ process, session }) => (
              <>
                <UserText>{process}</UserText> · <UserText>{session}</UserText>
              </>
            ),
          },
          {
            key: "sealed",
            label: head(t("objections.sealedList.sealed")),
            whole: true,
            cell: ({ sealedAt, zone }) => moment(sealedAt, zone),
          },
        ]}
      />
    </Part>
  );
}
