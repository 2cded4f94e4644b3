import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Empty } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { useMoments } from "#components/kit/status/moments.tsx";
import { OpenWindow, Windows } from "#components/kit/status/window.tsx";
import { PeriodStatus } from "#components/objections/period-status.tsx";
import { authorise } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeNoObjectionPeriods } from "#views/objections/no-objection-periods.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-all-applications");
  return { periods: await seeNoObjectionPeriods(context) };
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("objections.periods.title"));

type Period = ReturnType<typeof useLoaderData<typeof loader>>["periods"][number];

export default function NoObjectionPeriods() {
  const { periods } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const open = periods.filter(({ standing }) => standing === "open");
  const others = periods.filter(({ standing }) => standing !== "open");
  return (
    <Page
      margin={
        <>
          <Box title={t("objections.periods.where")}>
            <p>{t("objections.periods.emptyNext")}</p>
            <p>
              <a href={to.calls}>{t("applications.calls.title")}</a>
            </p>
          </Box>
          <Box title={t("objections.periods.secret")}>
            <p>{t("objections.period.confidential")}</p>
          </Box>
        </>
      }
    >
      <Heading>{t("objections.periods.title")}</Heading>
      {periods.length === 0 && (
        <Empty title={t("objections.periods.empty")}>
          <p>{t("objections.periods.emptyNext")}</p>
        </Empty>
      )}
      {open.length > 0 && (
        <Part title={t("objections.periods.open")}>
          <Windows>
            {open.map((period) => (
              <OpenWindow
                key={period.id}
                title={
                  <a className="bare" href={to.noObjectionPeriod(period.id)}>
                    <UserText>{period.call}</UserText>
                  </a>
                }
                of={<UserText>{period.process}</UserText>}
                window={period}
                act={null}
              >
                <p>{t("objections.periods.listOf", { count: period.count })}</p>
              </OpenWindow>
            ))}
          </Windows>
        </Part>
      )}
      {others.length > 0 && (
        <Part title={t("objections.periods.closed")}>
          <OtherPeriods periods={others} />
        </Part>
      )}
    </Page>
  );
}

function OtherPeriods({ periods }: { periods: readonly Period[] }) {
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  const { head, deadline } = useMoments(periods.map(({ zone }) => zone));
  return (
    <Table
      caption={t("objections.periods.closed")}
      rows={periods}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "list",
          label: t("objections.periods.list"),
          cell: ({ id, call }) => (
            <a href={to.noObjectionPeriod(id)}>
              <UserText>{call}</UserText>
            </a>
          ),
        },
        {
          key: "process",
          label: t("applications.deskField.process"),
          narrow: "plain",
          cell: ({ process }) => <UserText>{process}</UserText>,
        },
        {
          key: "count",
          label: t("objections.periods.count"),
          numeric: true,
          cell: ({ count }) => format.number(count),
        },
        {
          key: "closes",
          label: head(t("applications.deskField.closes")),
          cell: ({ closesAt, zone }) => deadline(closesAt, zone),
        },
        {
          key: "standing",
          label: t("applications.deskField.outcome"),
          narrow: "own",
          cell: ({ standing, outcome }) =>
            outcome === null ? <PeriodStatus standing={standing} /> : t("objections.periods.outcome", { ...outcome }),
        },
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
