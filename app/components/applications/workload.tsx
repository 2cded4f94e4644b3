import { paths } from "#paths";
import { listAddress } from "../kit/page/list-address.ts";
import { Fold } from "../kit/page/notices.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useFormatter, useTranslations } from "../kit/page/words.ts";

interface WorkloadProps {
  workload: readonly {
    readonly id: string;
    readonly name: string;
    readonly toReview: number;
    readonly open: number;
  }[];
}

/** How much each officer has before them. */
export function Workload({ workload }: WorkloadProps) {
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  const open = workload.reduce((sum, one) => sum + one.open, 0);
  if (workload.length === 0) return null;
  return (
    <Fold summary={t("applications.assignment.workload")} says={t("applications.assignment.workloadSays", { open })}>
      <Table
        caption={t("applications.assignment.workload")}
        dense
        rows={workload}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "officer",
            label: t("applications.assignment.officer"),
            cell: ({ name }) => <UserText>{name}</UserText>,
          },
          {
            key: "toReview",
            label: t("applications.assignment.toReview"),
            numeric: true,
            cell: ({ id, toReview }) => (
              <a href={listAddress(to.secretariat, { assigned: id })}>{format.number(toReview)}</a>
            ),
          },
          {
            key: "open",
            label: t("applications.assignment.open"),
            numeric: true,
            cell: ({ open: own }) => format.number(own),
          },
        ]}
      />
    </Fold>
  );
}
