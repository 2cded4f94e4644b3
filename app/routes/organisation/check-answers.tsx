import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AnswersSummary } from "#components/applications/answers-summary.tsx";
import { ApplicationHeading } from "#components/applications/application-heading.tsx";
import { CallDue } from "#components/applications/call-closing.tsx";
import { CategoryFirst } from "#components/applications/category-first.tsx";
import { DraftMargin } from "#components/applications/draft-margin.tsx";
import { MissingNotice } from "#components/applications/missing-notice.tsx";
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
  pageTitle(args, (t) => t("applications.checkAnswers.title"), { of: args.data?.application.reference });

export default function CheckAnswers() {
  const { application } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference, call, missing, missingDocuments } = application;
  const categoryChosen = application.class !== null;
  const isClosed = call.standing === "closed";
  if (application.state !== "draft") return <NotADraftPage application={application} answer={undefined} />;
  return (
    <Page
      before={<BackLink href={to.application(reference)}>{t("applications.question.backToTasks")}</BackLink>}
      margin={<DraftMargin application={application} missingBeside />}
      stick
    >
      <ApplicationHeading application={application}>{t("applications.checkAnswers.title")}</ApplicationHeading>
      <p className="lede">{isClosed ? t("applications.taskList.closed") : t("applications.checkAnswers.intro")}</p>
      <CallDue call={call} />
      {!isClosed &&
        (categoryChosen ? <MissingNotice application={application} /> : <CategoryFirst reference={reference} />)}
      <AnswersSummary application={application} changeable />
      {categoryChosen && missing.length + missingDocuments.length === 0 && call.standing === "open" && (
        <ButtonGroup>
          <LinkButton href={to.submitApplication(reference)}>{t("applications.checkAnswers.continue")}</LinkButton>
        </ButtonGroup>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
