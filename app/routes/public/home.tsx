import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useFormatter, useTranslations } from "use-intl";
import { LinkButton } from "#components/kit/form/button.tsx";
import { Empty } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { Status } from "#components/kit/status/status.tsx";
import { mayPerform } from "#domain/authority.ts";
import { readActor, readLanguage } from "#http/request-context.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeProcesses } from "#views/process/processes.ts";

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const [actor, seen] = await Promise.all([readActor(args), seeProcesses(args.context)]);
  // Whoever has not signed in is led to sign-in, and from there to the application.
  return { ...seen, mayApply: actor.role === "public" || mayPerform(actor, "start-application") };
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("process.home.title"));

export default function Home() {
  const { processes, calls, periods, silences, mayApply } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const format = useFormatter();
  const language = useLanguage();
  const to = paths(language);
  const nothingOpen = calls.length + periods.length + silences.length === 0;
  return (
    <Page wide>
      <h1>{t("process.home.title")}</h1>
      <p className="lede">{t("process.home.lead")}</p>

      <h2>{t("process.home.openNow")}</h2>
      {nothingOpen && (
        <Empty title={t("process.home.nothingOpen")}>
          <p>{t("process.home.nothingOpenNext")}</p>
        </Empty>
      )}
      <div className="flow">
        {calls.map((call) => (
          <article key={call.id} className="part">
            <Status>{t("process.home.call")}</Status>
            <h3>
              <UserText>{call.title}</UserText>
            </h3>
            <ProcessLine process={call.process} />
            <p>
              {t("process.home.callDeadline")} <Deadline instant={call.closesAt} zone={call.zone} />
            </p>
            {mayApply && (
              <LinkButton href={to.startApplication(call.id)}>
                {t("process.home.apply")}
                <span className="unseen"> {t("process.home.applyTo", { call: call.title })}</span>
              </LinkButton>
            )}
          </article>
        ))}
        {periods.map((period) => (
          <article key={period.id} className="part">
            <Status>{t("process.home.period")}</Status>
            <h3>
              <UserText>{period.call}</UserText>
            </h3>
            <ProcessLine process={period.process} />
            <p>{t("process.home.periodText", { count: period.count })}</p>
            <p>
              {t("process.home.periodCloses")} <Deadline instant={period.closesAt} zone={period.zone} />
            </p>
          </article>
        ))}
        {silences.map((silence) => (
          <article key={silence.id} className="part">
            <Status>{t("process.home.silence")}</Status>
            <h3>
              <a href={to.modalities(silence.process.slug, silence.version)}>
                <UserText>{silence.title}</UserText>
              </a>
            </h3>
            <ProcessLine process={silence.process} />
            <p>{t("process.home.silenceText")}</p>
            <p>
              {t("process.home.silenceCloses")} <Deadline instant={silence.closesAt} zone={silence.zone} />
            </p>
          </article>
        ))}
      </div>

      <h2>{t("process.home.processes")}</h2>
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
              cell: ({ beginsOn, endsOn }) =>
                t("process.home.mandateSpan", { from: formatDay(beginsOn, language), to: formatDay(endsOn, language) }),
            },
            {
              key: "accredited",
              label: t("process.home.accredited"),
              numeric: true,
              cell: ({ slug, accredited }) => (
                <a href={`${to.accreditedOrganisations}?process=${encodeURIComponent(slug)}`}>
                  {accredited === null ? t("process.home.notPublic") : format.number(accredited)}
                </a>
              ),
            },
          ]}
        />
      )}

      <h2>{t("process.home.how")}</h2>
      <ol>
        <li>{t("process.home.howSteps.modalities")}</li>
        <li>{t("process.home.howSteps.call")}</li>
        <li>{t("process.home.howSteps.review")}</li>
        <li>{t("process.home.howSteps.period")}</li>
        <li>{t("process.home.howSteps.accredited")}</li>
      </ol>
    </Page>
  );
}

function ProcessLine({ process }: { process: { slug: string; shortName: string } }) {
  return (
    <p className="small">
      <a href={paths(useLanguage()).process(process.slug)}>
        <UserText>{process.shortName}</UserText>
      </a>
    </p>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
