import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { OrganisationSummary } from "#components/applications/answers-summary.tsx";
import { StandingStatus } from "#components/applications/standing-status.tsx";
import { LinkButton } from "#components/kit/form/button.tsx";
import { Country } from "#components/kit/page/country.tsx";
import { Empty } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { authorise, readLanguage } from "#http/request-context.ts";
import { formatInstant } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeOwnNameChange } from "#views/accreditation/name-changes.ts";
import { seeOwnApplications } from "#views/applications/own-applications.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-applications");
  const desk = await seeOwnApplications(context);
  if (desk === null) throw redirect(paths(readLanguage(args)).organisationRecord);
  const names = await seeOwnNameChange(context);
  return { ...desk, accreditedAs: names?.accreditedAs ?? [] };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("organisations.home.title"), { of: args.data?.organisation.name });

export default function OrganisationHome() {
  const { organisation, colleagues, calls, applications, accreditedAs } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const current = applications.filter((application) => !application.past);
  const past = applications.filter((application) => application.past);
  return (
    <Page>
      <span className="over">{t("organisations.home.title")}</span>
      <h1>
        <UserText>{organisation.name}</UserText>
      </h1>

      <h2>{t("organisations.home.applicationsHeading")}</h2>
      {current.length === 0 ? (
        <Empty title={t("organisations.home.noApplications")}>
          {calls.some(({ own }) => own === null) && <p>{t("organisations.home.startWith")}</p>}
        </Empty>
      ) : (
        <ApplicationTable caption={t("organisations.home.applicationsHeading")} applications={current} />
      )}

      <h2>{t("organisations.home.callsHeading")}</h2>
      {calls.length === 0 && (
        <Empty title={t("organisations.home.noCalls")}>
          <p>{t("organisations.home.noCallsWhy")}</p>
        </Empty>
      )}
      {calls.map((call) => (
        <section key={call.id} className="part" aria-labelledby={`call-${call.id}`}>
          <h3 className="minor" id={`call-${call.id}`}>
            <UserText>{call.title}</UserText>
          </h3>
          <p>
            <a href={to.process(call.process.slug)}>
              <UserText>{call.process.shortName}</UserText>
            </a>
          </p>
          <p>
            <strong>{t("applications.deadline.label")}</strong> <Deadline instant={call.closesAt} zone={call.zone} />
          </p>
          {call.own === null && call.refusal !== null ? (
            <RefusedAct act={t("organisations.home.apply")} refusal={call.refusal} />
          ) : call.own === null ? (
            <LinkButton href={to.startApplication(call.id)}>
              {t("organisations.home.apply")}
              <span className="unseen"> {call.title}</span>
            </LinkButton>
          ) : (
            <p>
              <a href={to.application(call.own.reference)}>
                {call.own.state === "draft"
                  ? t("organisations.home.continueDraft")
                  : t("organisations.home.seeApplication")}{" "}
                <Reference>{call.own.reference}</Reference>
              </a>
            </p>
          )}
        </section>
      ))}

      {past.length > 0 && (
        <>
          <h2>{t("organisations.home.pastHeading")}</h2>
          <ApplicationTable caption={t("organisations.home.pastHeading")} applications={past} />
        </>
      )}

      <h2>{t("organisations.home.recordHeading")}</h2>
      <OrganisationSummary organisation={organisation} />
      <p>
        <a href={to.organisationRecord}>{t("organisations.home.changeRecord")}</a>
      </p>
      {accreditedAs.length > 0 && (
        <>
          <h3 className="minor">{t("accreditation.nameChange.accreditedAs")}</h3>
          <ul>
            {accreditedAs.map(({ accreditation, process, names }) => (
              <li key={accreditation}>
                <UserText>{names.name}</UserText>, <Country code={names.country} />: <UserText>{process}</UserText>
              </li>
            ))}
          </ul>
          <p>
            <a href={to.requestNameChange}>{t("accreditation.nameChange.request")}</a>
          </p>
        </>
      )}
      {colleagues.length > 1 && (
        <>
          <h3 className="minor">{t("organisations.home.people")}</h3>
          <p>{t("organisations.home.peopleText")}</p>
          <ul>
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
          label: t("organisations.home.reference"),
          cell: ({ reference }) => (
            <a href={to.application(reference)}>
              <Reference>{reference}</Reference>
            </a>
          ),
        },
        {
          key: "standing",
          label: t("organisations.home.standing"),
          cell: ({ standing, until, call }) => (
            <>
              <StandingStatus standing={standing} />
              {until !== null && (
                <div className="hint">
                  {t("organisations.home.until", { at: formatInstant(until, call.zone, language) })}
                </div>
              )}
            </>
          ),
        },
        {
          key: "call",
          label: t("organisations.home.call"),
          cell: ({ call, process }) => (
            <>
              <UserText>{call.title}</UserText>
              <div className="hint">
                <UserText>{process.shortName}</UserText>
              </div>
            </>
          ),
        },
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
