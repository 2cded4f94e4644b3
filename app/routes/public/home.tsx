import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Box, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage, usePage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { Bars } from "#components/kit/status/bars.tsx";
import { Status, type Tone } from "#components/kit/status/status.tsx";
import { OpenNow } from "#components/process/open-now.tsx";
import { useYearTitle, withinYear, YearOfProcess } from "#components/process/year-of-process.tsx";
import { mayPerform } from "#domain/authority.ts";
import { readActor, readLanguage } from "#http/request-context.ts";
import { formatDaysInBrief } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { listUsedCalls } from "#views/applications/own-applications.ts";
import { type HomeShown, seeHome } from "#views/process/home.ts";

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const actor = await readActor(args);
  const seen = await seeHome({ ...args.context, actor });
  const isVisitor = actor.role === "public";
  // Whoever has not signed in reads what to know before, and is led on to an account.
  const used = await listUsedCalls({ db: args.context.db, actor });
  return { ...seen, isVisitor, used, mayApply: isVisitor || mayPerform(actor, "start-application") };
}

export const meta: MetaFunction = (args) =>
  pageTitle(args, (t) => t("process.home.title"), { about: (t) => t("process.home.lead") });

export default function Home() {
  const { processes, calls, periods, silences, years, isVisitor, used, mayApply } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const { now } = usePage();
  const nothingOpen = calls.length + periods.length + silences.length === 0;
  const drawn = years.filter(({ dates }) => withinYear(dates, now).length > 0);
  return (
    <Page
      margin={<Margin processes={processes} isVisitor={isVisitor} />}
      below={
        <>
          {drawn.length > 0 && <Years years={drawn} />}
          <Processes processes={processes} />
        </>
      }
    >
      <h1>{t("process.home.title")}</h1>
      <p className="lede">{t("process.home.lead")}</p>
      <Part title={t("process.home.openNow")} id="open-now">
        {nothingOpen ? (
          <Empty title={t("process.home.nothingOpen")}>
            <p>{t("process.home.nothingOpenNext")}</p>
          </Empty>
        ) : (
          <OpenNow {...{ calls, periods, silences, used, mayApply }} />
        )}
      </Part>
    </Page>
  );
}

type Processes = HomeShown["processes"];

function Margin({ processes, isVisitor }: { processes: Processes; isVisitor: boolean }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const counted = processes.flatMap(({ slug, shortName, accredited }) =>
    accredited === null || accredited === 0
      ? []
      : [
          {
            key: slug,
            label: <UserText>{shortName}</UserText>,
            count: accredited,
            href: listAddress(to.accreditedOrganisations, { process: slug }),
          },
        ],
  );
  return (
    <>
      {isVisitor && (
        <Box title={t("process.home.applied")}>
          <p>{t("process.home.appliedText")}</p>
          <p>
            <a href={to.signIn}>{t("process.home.signIn")}</a>
          </p>
        </Box>
      )}
      <Box title={t("process.home.how")}>
        <ol>
          <li>{t("process.home.howSteps.modalities")}</li>
          <li>{t("process.home.howSteps.call")}</li>
          <li>{t("process.home.howSteps.review")}</li>
          <li>{t("process.home.howSteps.period")}</li>
          <li>{t("process.home.howSteps.accredited")}</li>
        </ol>
      </Box>
      {counted.length > 0 && (
        <Bars title={t("process.home.accreditedToday")} counts={counted}>
          <p>
            <a href={to.accreditedOrganisations}>{t("process.home.allAccredited")}</a>
          </p>
        </Bars>
      )}
    </>
  );
}

/** Of each process that runs; where there is one, its name stands at the end of the heading's line. */
function Years({ years }: { years: HomeShown["years"] }) {
  const to = paths(useLanguage());
  const title = useYearTitle();
  const t = useTranslations();
  const links = years.map(({ process: { slug, shortName } }) => (
    <a key={slug} href={to.process(slug)}>
      <UserText>{shortName}</UserText>
    </a>
  ));
  const [only] = links.length === 1 ? links : [];
  return (
    <Part title={title} rule id="year" aside={only}>
      {years.map(({ process, zone, dates }, place) => (
        <div key={process.slug} className="part">
          {only === undefined && <h3>{links[place]}</h3>}
          <YearOfProcess dates={dates} zone={zone} of={process.shortName} />
        </div>
      ))}
      <p>
        <a href={to.calendar}>{t("process.calendar.go")}</a>
      </p>
    </Part>
  );
}

const tones: Record<Processes[number]["now"], Tone> = {
  call: "run",
  period: "run",
  silence: "run",
  nothing: "idle",
  "not-begun": "idle",
  ended: "off",
};

function Processes({ processes }: { processes: Processes }) {
  const t = useTranslations();
  const format = useFormatter();
  const language = useLanguage();
  const to = paths(language);
  return (
    <Part title={t("process.home.processes")} id="processes">
      {processes.length === 0 ? (
        <Empty title={t("process.home.noProcesses")} />
      ) : (
        <Table
          caption={t("process.home.processes")}
          rows={processes}
          rowKey={({ slug }) => slug}
          columns={[
            {
              key: "process",
              label: t("process.home.process"),
              cell: ({ slug, shortName }) => (
                <a href={to.process(slug)}>
                  <UserText>{shortName}</UserText>
                </a>
              ),
            },
            {
              key: "mandate",
              label: t("process.home.mandate"),
              narrow: "plain",
              cell: (mandate) => formatDaysInBrief(mandate, language),
            },
            {
              key: "now",
              label: t("process.home.now"),
              narrow: "own",
              cell: ({ now }) => <Status tone={tones[now]}>{t(`process.home.nowIn.${now}`)}</Status>,
            },
            {
              key: "accredited",
              label: t("process.home.accredited"),
              numeric: true,
              cell: ({ slug, accredited }) => (
                <a href={listAddress(to.accreditedOrganisations, { process: slug })}>
                  {accredited === null ? t("process.home.notPublic") : format.number(accredited)}
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
