import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { DeadlineNotice } from "#components/application/deadline-notice.tsx";
import { MissingNotice } from "#components/application/missing-notice.tsx";
import { NotADraftPage } from "#components/application/not-a-draft.tsx";
import { Button, ButtonGroup } from "#components/form/button.tsx";
import { Form } from "#components/form/form.tsx";
import { BackLink } from "#components/page/links.tsx";
import { useLanguage } from "#components/page/page-context.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { Page } from "#components/page/page.tsx";
import { Cited } from "#components/status/explanation.tsx";
import { isolated } from "#messages/isolated.ts";
import { translator, type Translate } from "#messages/translator.ts";
import { paths } from "#paths";
import { answerProblems, answerRefusal } from "#platform/answer.ts";
import { formFields } from "#platform/form-fields.ts";
import { parseForm } from "#platform/parse-form.ts";
import { authorise, found, readLanguage } from "#platform/request-context.ts";
import { seeOwnApplication } from "#use-cases/applications/see-own-applications.ts";
import { submitApplication } from "#use-cases/applications/submit-application.ts";

const schema = (t: Translate) => z.object({ version: formFields(t).hidden(/^\d{1,9}$/) });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "submit-application");
  return { application: found(await seeOwnApplication(context, args.params["reference"] ?? "")) };
}

export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "submit-application");
  const language = readLanguage(args);
  const form = await parseForm(args.request, schema(translator(language)));
  if (!form.ok) return answerProblems(args.context, form);
  const reference = args.params["reference"] ?? "";
  const decision = await submitApplication(context, {
    reference,
    version: Number(form.value.version),
    key: form.key,
  });
  if (!decision.ok) return answerRefusal(args.context, decision, language, form.submitted);
  return redirect(paths(language).applicationReceived(reference), 303);
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("organisation.submit.title"));

export default function SubmitApplication() {
  const { application } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference, call, organisation, answers, circulation, routes, category } = application;
  if (application.state !== "draft") return <NotADraftPage reference={reference} answer={answer} />;
  return (
    <Page before={<BackLink href={to.checkAnswers(reference)}>{t("organisation.question.backToAnswers")}</BackLink>}>
      <Form
        answer={answer}
        name="submit"
        heading={
          <>
            <span className="govuk-caption-l">{t("organisation.question.caption", { reference })}</span>
            <h1 className="govuk-heading-l">{t("organisation.submit.title")}</h1>
          </>
        }
      >
        <DeadlineNotice call={call} />
        <MissingNotice missing={application.missing} />
        <p className="govuk-body">
          {t("organisation.submit.text", {
            organisation: isolated(organisation.name),
            call: isolated(call.title),
          })}
        </p>
        <p className="govuk-body">
          {t(`organisation.route.${routes[category].route}`)} <Cited citation={routes[category].cites} />
        </p>
        <p className="govuk-body">{t("organisation.submit.declarationIntro")}</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>{t("organisation.submit.declarationTrue")}</li>
          <li>
            {t("organisation.submit.declarationHead", {
              head: isolated(answers.headName ?? t("common.notGiven")),
            })}
          </li>
          <li>{t("organisation.submit.declarationSeen", { fields: circulation.fields })}</li>
        </ul>
        <p className="govuk-body">{t("organisation.submit.noChange")}</p>
        <input type="hidden" name="version" value={String(application.version)} />
        <ButtonGroup>
          <Button>{t("organisation.submit.button")}</Button>
          <a className="govuk-link" href={to.checkAnswers(reference)}>
            {t("common.cancel")}
          </a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
