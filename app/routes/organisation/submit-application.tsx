import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { SendApplication } from "#components/application/send-application.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { isolated } from "#messages/isolated.ts";
import { translator, type Translate } from "#messages/translator.ts";
import { paths } from "#paths";
import { answerProblems, answerRefusal } from "#platform/answer.ts";
import { formFields } from "#platform/form-fields.ts";
import { parseForm } from "#platform/parse-form.ts";
import { authorise, found, readLanguage } from "#platform/request-context.ts";
import { seeOwnApplication } from "#use-cases/applications/see-own-applications.ts";
import { submitApplication } from "#use-cases/applications/submit-application.ts";

const schema = (t: Translate) => z.object({ version: formFields(t).version() });

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
  const decision = await submitApplication(context, { ...form.value, reference, key: form.key });
  if (!decision.ok) return answerRefusal(args.context, decision, language, form.submitted);
  return redirect(paths(language).applicationReceived(reference), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("organisation.submit.title"), { of: args.data?.application.reference });

export default function SubmitApplication() {
  const { application } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const { answers, circulation } = application;
  return (
    <SendApplication act="submit" application={application} answer={useActionData<typeof action>()}>
      <p className="govuk-body">{t("organisation.submit.declarationIntro")}</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>{t("organisation.submit.declarationTrue")}</li>
        <li>{t("organisation.submit.declarationHead", { head: isolated(answers.headName ?? t("page.notGiven")) })}</li>
        <li>{t("organisation.submit.declarationSeen", { fields: circulation.fields })}</li>
      </ul>
    </SendApplication>
  );
}

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
