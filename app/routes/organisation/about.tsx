import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { OrganisationSummary, recordAddress } from "#components/application/answers-summary.tsx";
import { DeadlineNotice } from "#components/application/deadline-notice.tsx";
import { NotADraftPage } from "#components/application/not-a-draft.tsx";
import { ButtonGroup, LinkButton } from "#components/form/button.tsx";
import { BackLink } from "#components/page/links.tsx";
import { useLanguage } from "#components/page/page-context.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { Page } from "#components/page/page.tsx";
import { Referring } from "#components/page/text.tsx";
import { paths } from "#paths";
import { authorise, found } from "#platform/request-context.ts";
import { seeOwnApplication } from "#use-cases/applications/see-own-applications.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-applications");
  return { application: found(await seeOwnApplication(context, args.params["reference"] ?? "")) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("organisation.question.about.title"), { of: args.data?.application.reference });

export default function About() {
  const { application } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference } = application;
  if (application.state !== "draft") return <NotADraftPage reference={reference} answer={undefined} />;
  const back = to.application(reference);
  const record = recordAddress(to.organisationRecord, to.applicationTask(reference, "about"));
  return (
    <Page before={<BackLink href={back}>{t("organisation.question.backToTasks")}</BackLink>}>
      <span className="govuk-caption-l">
        <Referring to={reference}>{t("organisation.question.caption", { reference })}</Referring>
      </span>
      <h1 className="govuk-heading-l">{t("organisation.question.about.title")}</h1>
      <DeadlineNotice call={application.call} />
      <p className="govuk-body">{t("organisation.question.about.intro")}</p>
      <OrganisationSummary organisation={application.organisation} />
      <ButtonGroup>
        <LinkButton href={back}>{t("organisation.question.about.confirm")}</LinkButton>
        <a className="govuk-link" href={record}>
          {t("organisation.question.about.change")}
        </a>
      </ButtonGroup>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
