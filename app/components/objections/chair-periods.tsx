import { paths } from "#paths";
import type { OwnProcessSeen } from "#views/modalities/own-process.ts";
import { Empty } from "../kit/page/notices.tsx";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { Colon, UserText } from "../kit/page/text.tsx";
import { useFormatter, useTranslations } from "../kit/page/words.ts";
import { useMoments } from "../kit/status/moments.tsx";
import { PeriodStatus } from "./period-status.tsx";

/** The lists before the States. That the Chair looks who objected is on record each time. */
export function ChairPeriods({ seen: { periods, process, consultations } }: { seen: OwnProcessSeen }) {
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  const { head, deadline } = useMoments([process.zone, ...periods.map(({ zone }) => zone)]);
  return (
    <Part
      rule
      title={t("modalities.chairHome.periods")}
      aside={
        <>
          {t("modalities.chairHome.eachLook")} <a href={to.requests}>{t("objections.requests.title")}</a>
          {consultations.all > 0 && (
            <>
              {" · "}
              <a href={to.consultations}>{t("objections.consultations.title")}</a>
            </>
          )}
        </>
      }
    >
      {periods.length === 0 ? (
        <Empty title={t("modalities.chairHome.noPeriods")}>
          <p>{t("modalities.chairHome.noPeriodsNext")}</p>
        </Empty>
      ) : (
        <Table
          caption={t("modalities.chairHome.periods")}
          rows={periods}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "list",
              label: t("modalities.chairHome.list"),
              cell: ({ id, call }) => (
                <a href={to.circulatedList(id)}>
                  <UserText>{call}</UserText>
                </a>
              ),
            },
            {
              key: "count",
              label: t("modalities.chairHome.count"),
              numeric: true,
              cell: ({ count }) => format.number(count),
            },
            {
              key: "notes",
              label: t("modalities.chairHome.notes"),
              numeric: true,
              cell: ({ notes }) => (notes === null ? t("modalities.chairHome.notForChair") : format.number(notes)),
            },
            {
              key: "closes",
              label: head(t("modalities.chairHome.closes")),
              cell: ({ closesAt, zone }) => deadline(closesAt, zone),
            },
            {
              key: "objectors",
              label: t("modalities.chairHome.objectors"),
              narrow: "own",
              cell: ({ id, call }) => (
                <a href={to.objectors(id)}>
                  {t("modalities.chairHome.seeObjectors")}
                  <span className="unseen">
                    <Colon />
                    <UserText>{call}</UserText>
                  </span>
                </a>
              ),
            },
            {
              key: "status",
              label: t("modalities.chairHome.status"),
              narrow: "own",
              cell: ({ standing }) => <PeriodStatus standing={standing} />,
            },
          ]}
        />
      )}
    </Part>
  );
}
