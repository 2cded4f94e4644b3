import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Box, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Timeline } from "#components/kit/status/timeline.tsx";
import { useLineOfYear } from "#components/process/line-of-year.tsx";
import { YearOfProcess } from "#components/process/year-of-process.tsx";
import { found, readLanguage } from "#http/request-context.ts";
import { formatMonthAndYear } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeYear, type YearShown } from "#views/process/year.ts";

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const { searchParams } = new URL(args.request.url);
  const said = searchParams.get("year") ?? "";
  const slug = searchParams.get("process");
  return found(
    await seeYear(args.context, {
      year: /^[12]\d{3}$/.test(said) ? Number(said) : null,
      slug: slug === "" ? null : slug,
    }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("process.calendar.title", { year: String(args.data?.year ?? "") }), {
    of: args.data?.process?.shortName,
    about: (t) => t("process.calendar.lead"),
  });

export default function Calendar() {
  const { year, years, months, drawn, process, processes } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const title = t("process.calendar.title", { year: String(year) });
  const lineOf = useLineOfYear({ withProcess: process === null });
  const span = { from: new Date(Date.UTC(year, 0, 1)), to: new Date(Date.UTC(year + 1, 0, 1)) };
  return (
    <Page
      before={<Breadcrumbs items={[{ label: t("navigation.home"), href: to.home }]} />}
      margin={
        <>
          <Choices
            title={t("process.calendar.years")}
            choices={years.map((one) => ({
              key: String(one),
              label: String(one),
              href: listAddress(to.calendar, { year: one, process: process?.slug }),
              chosen: one === year,
            }))}
          />
          {processes.length > 1 && <Processes {...{ year, process, processes }} />}
          <Box title={t("process.calendar.keep")} screenOnly>
            <p>
              <a href={process === null ? to.calendarOfAll : to.processCalendar(process.slug)}>
                {process === null ? t("process.calendar.subscribeAll") : t("process.calendar.subscribe")}
              </a>
            </p>
            <p className="hint">{t("process.calendar.hint")}</p>
          </Box>
        </>
      }
      below={
        drawn.length > 0 && (
          <Part title={t("process.calendar.drawn")} rule id="drawn">
            {drawn.map(({ process: { slug, shortName, zone }, dates }) => (
              <div key={slug} className="part">
                <h3>
                  <a href={to.process(slug)}>
                    <UserText>{shortName}</UserText>
                  </a>
                </h3>
                <YearOfProcess dates={dates} zone={zone} of={shortName} year={{ title, span }} />
              </div>
            ))}
          </Part>
        )
      }
    >
      <h1>{title}</h1>
      <p className="lede">{t("process.calendar.lead")}</p>
      {months.length === 0 && <Empty title={t("process.calendar.nothing", { year: String(year) })} />}
      {months.map(({ month, dates }) => {
        const name = formatMonthAndYear(new Date(`${month}-15T12:00:00Z`), language);
        return (
          <Part key={month} title={name} id={`month-${month}`}>
            <Timeline label={name} entries={dates.map(lineOf)} />
          </Part>
        );
      })}
    </Page>
  );
}

function Processes({ year, process, processes }: Pick<YearShown, "year" | "process" | "processes">) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Choices
      title={t("process.home.processes")}
      choices={[
        {
          key: "all",
          label: t("process.calendar.allProcesses"),
          href: listAddress(to.calendar, { year }),
          chosen: process === null,
        },
        ...processes.map(({ slug, shortName }) => ({
          key: slug,
          label: <UserText>{shortName}</UserText>,
          href: listAddress(to.calendar, { year, process: slug }),
          chosen: slug === process?.slug,
        })),
      ]}
    />
  );
}

interface Choice {
  key: string;
  label: React.ReactNode;
  href: string;
  chosen: boolean;
}

function Choices({ title, choices }: { title: string; choices: readonly Choice[] }) {
  return (
    <Box title={title} screenOnly>
      <ul className="plain">
        {choices.map(({ key, label, href, chosen }) => (
          <li key={key}>{chosen ? <b aria-current="true">{label}</b> : <a href={href}>{label}</a>}</li>
        ))}
      </ul>
    </Box>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
