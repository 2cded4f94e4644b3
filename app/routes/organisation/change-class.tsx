import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeClass } from "#acts/applications/change-class.ts";
import { AnswerField } from "#components/applications/answer-field.tsx";
import { ApplicationHeading } from "#components/applications/application-heading.tsx";
import { ClassChoices } from "#components/applications/class-choices.tsx";
import { Button, ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { ErrorSummary } from "#components/kit/form/error-summary.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { ClosingBox } from "#components/kit/status/window.tsx";
import { choiceOfClass } from "#forms/applications/choice-of-class.ts";
import { answersIn, completionForm } from "#forms/applications/completion-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeOwnApplication } from "#views/applications/own-application.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "change-class");
  return { application: found(await seeOwnApplication(context, args.params["reference"] ?? "")) };
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    "change-class",
    async ({ context, t }) => {
      const { furtherAsked: asked } = found(await seeOwnApplication(context, reference));
      const thisYear = context.now.toZonedDateTimeISO("UTC").year;
      return completionForm(t, { asked, required: [], thisYear }).extend(choiceOfClass(t));
    },
    (context, { version, key, category, goOn, ...said }) =>
      changeClass(context, {
        reference,
        version,
        choice: { class: category, goOn },
        answers: answersIn(said),
        key,
      }),
    (to) => to.application(reference),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.changeClass.title"), { of: args.data?.application.reference });

export default function ChangeClass() {
  const { application } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference, classChange, furtherAsked, call, version } = application;
  const back = to.application(reference);
  if (classChange !== null) {
    return (
      <Page before={<BackLink href={back} />}>
        <ErrorSummary answer={answer} />
        <ApplicationHeading application={application}>{t("applications.changeClass.notPossible")}</ApplicationHeading>
        {answer === undefined && <RefusedAct act={t("applications.changeClass.go")} refusal={classChange} />}
        <LinkButton href={back}>{t("applications.notADraft.go")}</LinkButton>
      </Page>
    );
  }
  return (
    <Page
      before={<BackLink href={back} />}
      margin={<ClosingBox title={t("applications.changeClass.until")} window={call} />}
    >
      <Form
        answer={answer}
        name="class"
        heading={
          <ApplicationHeading application={application}>{t("applications.changeClass.title")}</ApplicationHeading>
        }
      >
        <p>{t("applications.changeClass.text")}</p>
        <input type="hidden" name="version" value={String(version)} />
        <ClassChoices application={application} isPartOfPage />
        {furtherAsked.length > 0 && (
          <section className="part" aria-labelledby="more">
            <h2 id="more">{t("applications.changeClass.more")}</h2>
            <p>{t("applications.changeClass.moreText")}</p>
            {furtherAsked.map((item) => (
              <AnswerField key={item} item={item} application={application} optional />
            ))}
          </section>
        )}
        <ButtonGroup>
          <Button>{t("applications.changeClass.button")}</Button>
          <a href={back}>{t("applications.changeClass.keep")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
