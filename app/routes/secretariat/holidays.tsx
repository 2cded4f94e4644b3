import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#components/kit/form/button.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Fold, Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Moment } from "#components/kit/status/deadline.tsx";
import { HolidaysTable } from "#components/process/holidays-table.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found } from "#http/request-context.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { listed } from "#messages/kit/listed.ts";
import { paths } from "#paths";
import { seeHolidays } from "#views/process/calendars.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-calendars");
  const year = /^\d{4}$/.test(args.params["year"] ?? "") ? Number(args.params["year"]) : 0;
  const holidays = found(await seeHolidays(context, args.params["station"] ?? "", year));
  return { holidays, done: readDone(args.request.url, ["recorded"]) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) =>
    t("process.holidays.title", {
      station: args.data?.holidays.dutyStation ?? "",
      year: String(args.data?.holidays.year ?? ""),
    }),
  );

type Shown = ReturnType<typeof useLoaderData<typeof loader>>["holidays"];

export default function Holidays() {
  const { holidays, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { dutyStation, year, current, earlier, zone } = holidays;
  return (
    <Page
      before={<BackLink href={to.calendars}>{t("process.calendars.title")}</BackLink>}
      margin={
        <>
          <Box title={t("process.holidays.counts")}>
            <Facts
              rows={[
                { key: t("process.calendars.circular"), value: <UserText>{current.circular}</UserText> },
                {
                  key: t("process.holidays.recorded"),
                  value: <Moment instant={current.recordedAt} zone={zone} />,
                },
                { key: t("process.holidays.by"), value: <Recorder of={current} /> },
              ]}
            />
            <p>
              <LinkButton
                variant="calm"
                tight
                href={listAddress(to.recordHolidays, { station: dutyStation, year: String(year) })}
              >
                {t("process.holidays.replace")}
              </LinkButton>
            </p>
          </Box>
          <Box>
            <p>{t("process.holidays.told")}</p>
          </Box>
        </>
      }
    >
      {done !== null && <Note success>{t("process.holidays.done")}</Note>}
      <Heading over={t("process.holidays.over")}>
        {t("process.holidays.title", { station: isolated(dutyStation), year: String(year) })}
      </Heading>
      <HolidaysTable
        caption={t("process.holidays.edition", { edition: current.edition })}
        holidays={current.holidays}
      />
      {earlier.length > 0 && (
        <Part title={t("process.holidays.earlier")}>
          {earlier.map((list) => (
            <Earlier key={list.edition} list={list} zone={zone} />
          ))}
        </Part>
      )}
    </Page>
  );
}

function Earlier({ list, zone }: { list: Shown["earlier"][number]; zone: string }) {
  const t = useTranslations();
  const language = useLanguage();
  const days = (all: readonly string[]) =>
    all.length === 0
      ? t("process.holidays.nothing")
      : listed(
          all.map((on) => formatDay(on, language)),
          t,
        );
  const edition = t("process.holidays.edition", { edition: list.edition });
  return (
    <Fold
      summary={edition}
      says={t("process.holidays.earlierSays", { circular: isolated(list.circular), count: list.holidays.length })}
    >
      <Facts
        rows={[
          { key: t("process.holidays.recorded"), value: <Moment instant={list.recordedAt} zone={zone} /> },
          { key: t("process.holidays.by"), value: <Recorder of={list} /> },
        ]}
      />
      <p>{t("process.holidays.changed", { added: days(list.added), removed: days(list.removed) })}</p>
      <HolidaysTable caption={edition} holidays={list.holidays} />
    </Fold>
  );
}

function Recorder({ of: { recordedBy } }: { of: { recordedBy: string | null } }) {
  const t = useTranslations();
  return recordedBy === null ? t("process.holidays.unknown") : <UserText>{recordedBy}</UserText>;
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
