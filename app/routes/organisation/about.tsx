import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OrganisationSummary, recordAddress } from "#components/applications/answers-summary.tsx";
import { ApplicationHeading } from "#components/applications/application-heading.tsx";
import { CallDue } from "#components/applications/call-closing.tsx";
import { DraftMargin } from "#components/applications/draft-margin.tsx";
import { NotADraftPage } from "#components/applications/not-a-draft.tsx";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { authorise, found } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeOwnApplication } from "#views/applications/own-application.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-applications");
  return { application: found(await seeOwnApplication(context, args.params["reference"] ?? "")) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.question.about.title"), { of: args.data?.application.reference });

export default function About() {
  const { application } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference } = application;
  if (application.state !== "draft") return <NotADraftPage application={application} answer={undefined} />;
  const back = to.application(reference);
  const record = recordAddress(to.organisationRecord, to.applicationTask(reference, "about"));
  return (
    <Page
      before={<BackLink href={back}>{t("applications.question.backToTasks")}</BackLink>}
      margin={<DraftMargin application={application} />}
    >
      <ApplicationHeading application={application}>{t("applications.question.about.title")}</ApplicationHeading>
      <CallDue call={application.call} />
      <p>{t("applications.question.about.intro")}</p>
      <OrganisationSummary organisation={application.organisation} />
      <ButtonGroup>
        <LinkButton href={back}>{t("applications.question.about.confirm")}</LinkButton>
        <a href={record}>{t("applications.question.about.change")}</a>
      </ButtonGroup>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
