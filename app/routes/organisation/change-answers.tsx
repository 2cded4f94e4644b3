import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeAnswers } from "#acts/applications/change-answers.ts";
import { AnswerField } from "#components/applications/answer-field.tsx";
import { ApplicationHeading } from "#components/applications/application-heading.tsx";
import { AskedAndMore } from "#components/applications/asked-and-more.tsx";
import { itemsInAll } from "#components/applications/tasks.ts";
import { Button, ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { ErrorSummary } from "#components/kit/form/error-summary.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Typed } from "#components/kit/form/typed.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { ClosingBox } from "#components/kit/status/window.tsx";
import { answersIn, completionForm } from "#forms/applications/completion-form.ts";
import { isAnswered } from "#forms/kit/form-answer.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeOwnApplication } from "#views/applications/own-application.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "change-answers");
  return { application: found(await seeOwnApplication(context, args.params["reference"] ?? "")) };
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    "change-answers",
    async ({ context, t }) => {
      const application = found(await seeOwnApplication(context, reference));
      const thisYear = context.now.toZonedDateTimeISO("UTC").year;
      return completionForm(t, { asked: itemsInAll(application), required: application.asked, thisYear });
    },
    (context, { version, key, ...said }) =>
      changeAnswers(context, { reference, version, answers: answersIn(said), key }),
    (to) => to.application(reference),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.changeAnswers.title"), { of: args.data?.application.reference });

export default function ChangeAnswers() {
  const { application } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference, answersChange, asked, call, version } = application;
  const back = to.application(reference);
  if (answersChange !== null) {
    return (
      <Page before={<BackLink href={back} />}>
        <ErrorSummary answer={answer} />
        <ApplicationHeading application={application}>{t("applications.changeAnswers.notPossible")}</ApplicationHeading>
        {!isAnswered(answer, answersChange) && (
          <RefusedAct act={t("applications.changeAnswers.title")} refusal={answersChange} />
        )}
        <LinkButton href={back}>{t("applications.notADraft.go")}</LinkButton>
        {answer !== undefined && <Typed submitted={answer.submitted} />}
      </Page>
    );
  }
  return (
    <Page
      before={<BackLink href={back} />}
      margin={<ClosingBox title={t("applications.changeAnswers.until")} window={call} />}
    >
      <Form
        answer={answer}
        name="answers"
        heading={
          <ApplicationHeading application={application}>{t("applications.changeAnswers.title")}</ApplicationHeading>
        }
      >
        <p>{t("applications.changeAnswers.text")}</p>
        <input type="hidden" name="version" value={String(version)} />
        <AskedAndMore
          {...{ application, answer }}
          items={itemsInAll(application)}
          field={(item) => <AnswerField item={item} application={application} optional={!asked.includes(item)} />}
        />
        <ButtonGroup>
          <Button>{t("applications.changeAnswers.button")}</Button>
          <a href={back}>{t("applications.changeAnswers.keep")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
