import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useFormatter, useTranslations } from "use-intl";
import { Empty } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { useDuration } from "#components/kit/status/duration.ts";
import { PeriodStatus } from "#components/objections/period-status.tsx";
import { authorise } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeNoObjectionPeriods } from "#views/objections/no-objection-periods.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-queue");
  return { periods: await seeNoObjectionPeriods(context) };
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("objections.periods.title"));

export default function NoObjectionPeriods() {
  const { periods } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const format = useFormatter();
  const duration = useDuration();
  const to = paths(useLanguage());
  return (
    <Page wide>
      <h1>{t("objections.periods.title")}</h1>
      {periods.length === 0 ? (
        <Empty title={t("objections.periods.empty")}>
          <p>
            {t("objections.periods.emptyNext")} <a href={to.calls}>{t("applications.calls.title")}</a>
          </p>
        </Empty>
      ) : (
        <Table
          caption={t("objections.periods.title")}
          rows={periods}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "list",
              label: t("objections.periods.list"),
              cell: (period) => (
                <>
                  <a href={to.noObjectionPeriod(period.id)}>
                    <UserText>{period.call}</UserText>
                  </a>
                  <div className="mute">
                    <UserText>{period.process}</UserText>
                  </div>
                </>
              ),
            },
            {
              key: "count",
              label: t("objections.periods.count"),
              numeric: true,
              cell: ({ count }) => format.number(count),
            },
            {
              key: "standing",
              label: t("applications.deskField.standing"),
              cell: ({ standing, time }) => (
                <>
                  <PeriodStatus standing={standing} />
                  {standing === "open" && (
                    <div className="mute">{t("objections.period.remaining", { length: duration(time.left) })}</div>
                  )}
                </>
              ),
            },
            {
              key: "closes",
              label: t("applications.deskField.closes"),
              cell: ({ closesAt, zone }) => <Deadline instant={closesAt} zone={zone} />,
            },
          ]}
        />
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
