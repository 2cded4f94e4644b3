import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { OrganisationSummary } from "#components/application/answers-summary.tsx";
import { StandingTag } from "#components/application/standing-tag.tsx";
import { LinkButton } from "#components/form/button.tsx";
import { EmptyState } from "#components/page/notices.tsx";
import { useLanguage } from "#components/page/page-context.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { Page } from "#components/page/page.tsx";
import { Table } from "#components/page/table.tsx";
import { Reference, UserText } from "#components/page/text.tsx";
import { Deadline } from "#components/status/deadline.tsx";
import { formatInstant } from "#messages/instant.ts";
import { paths } from "#paths";
import { authorise, readLanguage } from "#platform/request-context.ts";
import { seeOwnApplications } from "#use-cases/applications/see-own-applications.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-applications");
  const desk = await seeOwnApplications(context);
  if (desk === null) throw redirect(paths(readLanguage(args)).organisationRecord);
  return desk;
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("organisation.home.title"), { of: args.data?.organisation.name });

export default function OrganisationHome() {
  const { organisation, colleagues, calls, applications } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const current = applications.filter((application) => !application.past);
  const past = applications.filter((application) => application.past);
  return (
    <Page>
      <span className="govuk-caption-l">{t("organisation.home.title")}</span>
      <h1 className="govuk-heading-l">
        <UserText>{organisation.name}</UserText>
      </h1>

      <h2 className="govuk-heading-m">{t("organisation.home.applicationsHeading")}</h2>
      {current.length === 0 ? (
        <EmptyState title={t("organisation.home.noApplications")}>
          {calls.some(({ own }) => own === null) && <p className="govuk-body">{t("organisation.home.startWith")}</p>}
        </EmptyState>
      ) : (
        <ApplicationTable caption={t("organisation.home.applicationsHeading")} applications={current} />
      )}

      <h2 className="govuk-heading-m">{t("organisation.home.callsHeading")}</h2>
      {calls.length === 0 && (
        <EmptyState title={t("organisation.home.noCalls")}>
          <p className="govuk-body">{t("organisation.home.noCallsWhy")}</p>
        </EmptyState>
      )}
      {calls.map((call) => (
        <section key={call.id} className="portal-card" aria-labelledby={`call-${call.id}`}>
          <h3 className="govuk-heading-s" id={`call-${call.id}`}>
            <UserText>{call.title}</UserText>
          </h3>
          <p className="govuk-body">
            <a className="govuk-link" href={to.process(call.process.slug)}>
              <UserText>{call.process.title}</UserText>
            </a>
          </p>
          <p className="govuk-body">
            <strong>{t("organisation.deadline.label")}</strong> <Deadline instant={call.closesAt} zone={call.zone} />
          </p>
          {call.own === null ? (
            <LinkButton href={to.startApplication(call.id)}>
              {t("organisation.home.apply")}
              <span className="govuk-visually-hidden"> {call.title}</span>
            </LinkButton>
          ) : (
            <p className="govuk-body">
              <a className="govuk-link" href={to.application(call.own.reference)}>
                {call.own.state === "draft"
                  ? t("organisation.home.continueDraft")
                  : t("organisation.home.seeApplication")}{" "}
                <Reference>{call.own.reference}</Reference>
              </a>
            </p>
          )}
        </section>
      ))}

      {past.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{t("organisation.home.pastHeading")}</h2>
          <ApplicationTable caption={t("organisation.home.pastHeading")} applications={past} />
        </>
      )}

      <h2 className="govuk-heading-m">{t("organisation.home.recordHeading")}</h2>
      <OrganisationSummary organisation={organisation} />
      <p className="govuk-body">
        <a className="govuk-link" href={to.organisationRecord}>
          {t("organisation.home.changeRecord")}
        </a>
      </p>
      {colleagues.length > 1 && (
        <>
          <h3 className="govuk-heading-s">{t("organisation.home.people")}</h3>
          <p className="govuk-body">{t("organisation.home.peopleText")}</p>
          <ul className="govuk-list govuk-list--bullet">
            {colleagues.map(({ id, name }) => (
              <li key={id}>
                <UserText>{name}</UserText>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

type OwnApplication = ReturnType<typeof useLoaderData<typeof loader>>["applications"][number];

function ApplicationTable({ caption, applications }: { caption: string; applications: readonly OwnApplication[] }) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  return (
    <Table
      caption={caption}
      rows={applications}
      rowKey={({ reference }) => reference}
      columns={[
        {
          key: "reference",
          label: t("organisation.home.reference"),
          cell: ({ reference }) => (
            <a className="govuk-link" href={to.application(reference)}>
              <Reference>{reference}</Reference>
            </a>
          ),
        },
        {
          key: "standing",
          label: t("organisation.home.standing"),
          cell: ({ standing, until, call }) => (
            <>
              <StandingTag standing={standing} />
              {until !== null && (
                <div className="govuk-hint govuk-!-margin-bottom-0">
                  {t("organisation.home.until", { at: formatInstant(until, call.zone, language) })}
                </div>
              )}
            </>
          ),
        },
        {
          key: "call",
          label: t("organisation.home.call"),
          cell: ({ call, process }) => (
            <>
              <UserText>{call.title}</UserText>
              <div className="govuk-hint govuk-!-margin-bottom-0">
                <UserText>{process.title}</UserText>
              </div>
            </>
          ),
        },
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
