import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useFormatter, useTranslations } from "use-intl";
import { LinkButton } from "#components/form/button.tsx";
import { EmptyState } from "#components/page/notices.tsx";
import { useLanguage } from "#components/page/page-context.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { Page } from "#components/page/page.tsx";
import { Table } from "#components/page/table.tsx";
import { UserText } from "#components/page/text.tsx";
import { Deadline } from "#components/status/deadline.tsx";
import { Tag } from "#components/status/tag.tsx";
import { formatDay } from "#messages/instant.ts";
import { paths } from "#paths";
import { mayPerform } from "#domain/authority.ts";
import { readActor, readLanguage } from "#platform/request-context.ts";
import { seeProcesses } from "#use-cases/processes/see-processes.ts";

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const [actor, seen] = await Promise.all([readActor(args), seeProcesses(args.context)]);
  // Whoever has not signed in is led to sign-in, and from there to the application.
  return { ...seen, mayApply: actor.role === "public" || mayPerform(actor, "start-application") };
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("public.home.title"));

export default function Home() {
  const { processes, calls, periods, silences, mayApply } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const format = useFormatter();
  const language = useLanguage();
  const to = paths(language);
  const nothingOpen = calls.length + periods.length + silences.length === 0;
  return (
    <Page wide>
      <h1 className="govuk-heading-xl">{t("public.home.title")}</h1>
      <p className="govuk-body-l portal-measure">{t("public.home.lead")}</p>

      <h2 className="govuk-heading-l">{t("public.home.openNow")}</h2>
      {nothingOpen && (
        <EmptyState title={t("public.home.nothingOpen")}>
          <p className="govuk-body">{t("public.home.nothingOpenNext")}</p>
        </EmptyState>
      )}
      <div className="portal-cards">
        {calls.map((call) => (
          <article key={call.id} className="portal-card">
            <Tag>{t("public.home.call")}</Tag>
            <h3 className="govuk-heading-m">
              <UserText>{call.title}</UserText>
            </h3>
            <ProcessLine process={call.process} />
            <p className="govuk-body">
              {t("public.home.callDeadline")} <Deadline instant={call.closesAt} zone={call.zone} />
            </p>
            {mayApply && (
              <LinkButton href={to.startApplication(call.id)}>
                {t("public.home.apply")}
                <span className="govuk-visually-hidden"> {t("public.home.applyTo", { call: call.title })}</span>
              </LinkButton>
            )}
          </article>
        ))}
        {periods.map((period) => (
          <article key={period.id} className="portal-card">
            <Tag>{t("public.home.period")}</Tag>
            <h3 className="govuk-heading-m">
              <UserText>{period.call}</UserText>
            </h3>
            <ProcessLine process={period.process} />
            <p className="govuk-body">{t("public.home.periodText", { count: period.count })}</p>
            <p className="govuk-body">
              {t("public.home.periodCloses")} <Deadline instant={period.closesAt} zone={period.zone} />
            </p>
          </article>
        ))}
        {silences.map((silence) => (
          <article key={silence.id} className="portal-card">
            <Tag>{t("public.home.silence")}</Tag>
            <h3 className="govuk-heading-m">
              <a className="govuk-link" href={to.modalities(silence.process.slug, silence.version)}>
                <UserText>{silence.title}</UserText>
              </a>
            </h3>
            <ProcessLine process={silence.process} />
            <p className="govuk-body">{t("public.home.silenceText")}</p>
            <p className="govuk-body">
              {t("public.home.silenceCloses")} <Deadline instant={silence.closesAt} zone={silence.zone} />
            </p>
          </article>
        ))}
      </div>

      <h2 className="govuk-heading-l">{t("public.home.processes")}</h2>
      {processes.length === 0 ? (
        <EmptyState title={t("public.home.noProcesses")} />
      ) : (
        <Table
          caption={t("public.home.processes")}
          rows={processes}
          rowKey={({ slug }) => slug}
          columns={[
            {
              key: "process",
              label: t("public.home.process"),
              cell: ({ slug, title }) => (
                <a className="govuk-link" href={to.process(slug)}>
                  <UserText>{title}</UserText>
                </a>
              ),
            },
            {
              key: "mandate",
              label: t("public.home.mandate"),
              cell: ({ beginsOn, endsOn }) =>
                t("public.home.mandateSpan", { from: formatDay(beginsOn, language), to: formatDay(endsOn, language) }),
            },
            {
              key: "accredited",
              label: t("public.home.accredited"),
              numeric: true,
              cell: ({ slug, accredited }) => (
                <a className="govuk-link" href={`${to.accreditedOrganisations}?process=${encodeURIComponent(slug)}`}>
                  {accredited === null ? t("public.home.notPublic") : format.number(accredited)}
                </a>
              ),
            },
          ]}
        />
      )}

      <h2 className="govuk-heading-l">{t("public.home.how")}</h2>
      <ol className="govuk-list govuk-list--number portal-measure">
        <li>{t("public.home.howSteps.modalities")}</li>
        <li>{t("public.home.howSteps.call")}</li>
        <li>{t("public.home.howSteps.review")}</li>
        <li>{t("public.home.howSteps.period")}</li>
        <li>{t("public.home.howSteps.accredited")}</li>
      </ol>
    </Page>
  );
}

function ProcessLine({ process }: { process: { slug: string; title: string } }) {
  return (
    <p className="govuk-body-s">
      <a className="govuk-link" href={paths(useLanguage()).process(process.slug)}>
        <UserText>{process.title}</UserText>
      </a>
    </p>
  );
}

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
