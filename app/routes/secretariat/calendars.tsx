import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty, Note, Warning } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Colon, Gap, UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { Receipt, ShortDay } from "#components/kit/status/deadline.tsx";
import { StationName } from "#components/process/station-name.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise } from "#http/request-context.ts";
import { formatInstant } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeCalendars } from "#views/process/calendars.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-calendars");
  return {
    ...(await seeCalendars(context)),
    done: readDone(args.request.url, ["outage-recorded", "outage-withdrawn"]),
  };
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("process.calendars.title"));

export default function Calendars() {
  const { done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.calls}>{t("applications.calls.title")}</BackLink>}
      margin={
        <Box>
          <p>{t("process.holidays.told")}</p>
        </Box>
      }
    >
      {done !== null && <Note success>{t(`process.calendars.done.${done}`)}</Note>}
      <Heading>{t("process.calendars.title")}</Heading>
      <p className="lede">{t("process.calendars.lead")}</p>
      <Holidays />
      <Outages />
    </Page>
  );
}

function Holidays() {
  const { lists, missing, zone } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  return (
    <Part
      title={t("process.calendars.holidays")}
      aside={<a href={to.recordHolidays}>{t("process.calendars.record")}</a>}
    >
      {missing.map(({ dutyStation, years, processes }) => (
        <Warning key={dutyStation}>
          {t("process.calendars.missing", {
            station: isolated(dutyStation),
            processes: format.list(processes.map(isolated)),
          })}
          <Gap />
          {t("process.calendars.enter")}
          <Colon />
          {years.map((year, index) => (
            <span key={year}>
              {index > 0 && " · "}
              <a href={listAddress(to.recordHolidays, { station: dutyStation, year: String(year) })}>
                <span className="unseen">{dutyStation} </span>
                {year}
              </a>
            </span>
          ))}
        </Warning>
      ))}
      {lists.length === 0 ? (
        <Empty title={t("process.calendars.none")}>
          <p>{t("process.calendars.noneText")}</p>
          <LinkButton href={to.recordHolidays}>{t("process.calendars.record")}</LinkButton>
        </Empty>
      ) : (
        <Table
          caption={t("process.calendars.holidays")}
          rows={lists}
          rowKey={({ dutyStation, year }) => `${dutyStation} ${String(year)}`}
          columns={[
            {
              key: "station",
              label: t("process.calendars.station"),
              cell: ({ dutyStation, year }) => (
                <a href={to.holidays(dutyStation, year)}>
                  <StationName station={dutyStation} /> {year}
                </a>
              ),
            },
            {
              key: "circular",
              label: t("process.calendars.circular"),
              cell: ({ circular }) => <UserText>{circular}</UserText>,
            },
            { key: "days", label: t("process.calendars.days"), numeric: true, cell: ({ count }) => count },
            {
              key: "entered",
              label: t("process.calendars.entered"),
              whole: true,
              cell: ({ recordedAt }) => <ShortDay instant={recordedAt} zone={zone} />,
            },
          ]}
        />
      )}
    </Part>
  );
}

function Outages() {
  const { outages, zone } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  return (
    <Part
      title={t("process.calendars.outages")}
      aside={<a href={to.recordOutage}>{t("process.calendars.recordOutage")}</a>}
    >
      {outages.length === 0 ? (
        <Empty title={t("process.calendars.noOutages")} />
      ) : (
        <Table
          caption={t("process.calendars.outages")}
          rows={outages}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "what",
              label: t("process.calendars.what"),
              cell: ({ what }) => <UserText>{what}</UserText>,
            },
            {
              key: "began",
              label: t("process.calendars.began"),
              cell: ({ beganAt }) => <Receipt instant={beganAt} zone={zone} />,
            },
            {
              key: "ended",
              label: t("process.calendars.ended"),
              cell: ({ endedAt }) => <Receipt instant={endedAt} zone={zone} />,
            },
            {
              key: "why",
              label: t("process.calendars.why"),
              narrow: "own",
              cell: ({ reason, withdrawal }) => (
                <>
                  <UserText>{reason}</UserText>
                  {withdrawal !== null && (
                    <div>
                      {t("process.calendars.withdrawn", {
                        at: formatInstant(withdrawal.withdrawnAt, zone, language),
                        reason: isolated(withdrawal.reason),
                      })}
                    </div>
                  )}
                </>
              ),
            },
            {
              key: "withdraw",
              label: t("process.calendars.withdraw"),
              narrow: "own",
              cell: ({ id, what, withdrawal }) =>
                withdrawal === null && (
                  <a href={to.withdrawOutage(id)}>
                    {t("process.calendars.withdraw")}
                    <span className="unseen"> {what}</span>
                  </a>
                ),
            },
          ]}
        />
      )}
    </Part>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
