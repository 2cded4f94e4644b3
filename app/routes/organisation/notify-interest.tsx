import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { SendApplication } from "#components/applications/send-application.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { translator, type Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { answerProblems, answerRefusal } from "#http/answer.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { authorise, found, readLanguage } from "#http/request-context.ts";
import { notifyInterest } from "#acts/applications/notify-interest.ts";
import { seeOwnApplication } from "#views/applications/own-applications.ts";

const schema = (t: Translate) => z.object({ version: formFields(t).version() });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "notify-interest");
  return { application: found(await seeOwnApplication(context, args.params["reference"] ?? "")) };
}

export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "notify-interest");
  const language = readLanguage(args);
  const form = await parseForm(args.request, schema(translator(language)));
  if (!form.ok) return answerProblems(args.context, form);
  const reference = args.params["reference"] ?? "";
  const ruling = await notifyInterest(context, { ...form.value, reference, key: form.key });
  if (!ruling.ok) return answerRefusal(args.context, ruling, language, form.submitted);
  return redirect(paths(language).applicationReceived(reference), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.notify.title"), { of: args.data?.application.reference });

export default function NotifyInterest() {
  const { application } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const { answers } = application;
  return (
    <SendApplication act="notify" application={application} answer={useActionData<typeof action>()}>
      <p className="govuk-body">
        {t("applications.notify.verified", {
          status: answers.consultativeStatus ?? "other",
          year: answers.consultativeStatusYear ?? "",
        })}
      </p>
    </SendApplication>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
