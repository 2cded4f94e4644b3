import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { AnswersSummary } from "#components/application/answers-summary.tsx";
import { DeadlineNotice } from "#components/application/deadline-notice.tsx";
import { MissingNotice } from "#components/application/missing-notice.tsx";
import { NotADraftPage } from "#components/application/not-a-draft.tsx";
import { LinkButton } from "#components/form/button.tsx";
import { BackLink } from "#components/page/links.tsx";
import { useLanguage } from "#components/page/page-context.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { Page } from "#components/page/page.tsx";
import { InsetText, Referring } from "#components/page/text.tsx";
import { paths } from "#paths";
import { authorise, found } from "#platform/request-context.ts";
import { seeOwnApplication } from "#use-cases/applications/see-own-applications.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-applications");
  return { application: found(await seeOwnApplication(context, args.params["reference"] ?? "")) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("organisation.checkAnswers.title"), { of: args.data?.application.reference });

export default function CheckAnswers() {
  const { application } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference, call, missing, notifies } = application;
  if (application.state !== "draft") return <NotADraftPage reference={reference} answer={undefined} />;
  return (
    <Page before={<BackLink href={to.application(reference)}>{t("organisation.question.backToTasks")}</BackLink>}>
      <span className="govuk-caption-l">
        <Referring to={reference}>{t("organisation.question.caption", { reference })}</Referring>
      </span>
      <h1 className="govuk-heading-l">{t("organisation.checkAnswers.title")}</h1>
      <DeadlineNotice call={call} />
      <p className="govuk-body">{t("organisation.checkAnswers.intro")}</p>
      <MissingNotice missing={missing} />
      {call.standing === "closed" && <InsetText>{t("organisation.checkAnswers.closed")}</InsetText>}
      <AnswersSummary application={application} changeable />
      {missing.length === 0 && call.standing === "open" && (
        <LinkButton href={notifies ? to.notifyInterest(reference) : to.submitApplication(reference)}>
          {t("organisation.checkAnswers.continue")}
        </LinkButton>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
