import type { Id } from "#domain/kit/id.ts";
import { paths } from "#paths";
import type { NoObjectionPeriodSeen } from "#views/objections/no-objection-periods.ts";
import { StandingStatus } from "../applications/standing-status.tsx";
import { FilterForm } from "../kit/form/filter-form.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { Empty } from "../kit/page/notices.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Pagination } from "../kit/page/pagination.tsx";
import { Table } from "../kit/page/table.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { useListedColumns } from "./listed-columns.tsx";

interface ListProps {
  id: Id<"period">;
  list: NoObjectionPeriodSeen["list"];
  q: string | undefined;
  settled: boolean;
  /** Whether those on it go on to another list, so that what has come of them is not what came of this one. */
  goesOn: boolean;
}

/** The list as it went to the missions; with the outcome of each organisation once the period has settled. */
export function CirculatedList({ id, list, q, settled, goesOn }: ListProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const columns = useListedColumns();
  const address = to.noObjectionPeriod(id);
  const outcomes = settled
    ? [
        {
          key: "outcome",
          label: t(goesOn ? "objections.period.standsNow" : "applications.deskField.outcome"),
          whole: true,
          narrow: "own" as const,
          cell: ({ outcome }: (typeof list.rows)[number]) => <OutcomeInList outcome={outcome} />,
        },
      ]
    : [];
  return (
    <>
      <FilterForm label={t("applications.filter.label")} clear={address} filtered={q !== undefined}>
        <TextInput name="q" type="search" label={t("applications.filter.search")} defaultValue={q} />
      </FilterForm>
      {list.total === 0 ? (
        <Empty title={t("applications.queue.empty")}>
          <p>{t("applications.queue.emptyOther")}</p>
        </Empty>
      ) : (
        <Table
          caption={t("objections.period.list")}
          dense
          rows={list.rows}
          rowKey={({ reference }) => reference}
          columns={[...columns, ...outcomes]}
        />
      )}
      <Pagination page={list.page} pages={list.pages} href={(page) => listAddress(address, { q, page })} />
    </>
  );
}

/** Most are accredited: only what differs from that stands out. */
function OutcomeInList({ outcome }: { outcome: NoObjectionPeriodSeen["list"]["rows"][number]["outcome"] }) {
  const t = useTranslations();
  if (outcome === null) return t("page.none");
  return outcome === "accredited" ? t("applications.standing.accredited") : <StandingStatus standing={outcome} />;
}
