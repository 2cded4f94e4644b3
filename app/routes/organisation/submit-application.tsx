import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { SendApplication } from "#components/applications/send-application.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";

const schema = (t: Translate) => z.object({ version: formFields(t).version() });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "submit-application");
  return { application: found(await seeOwnApplication(context, args.params["reference"] ?? "")) };
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    "submit-application",
    ({ t }) => schema(t),
    (context, said) => submitApplication(context, { ...said, reference }),
    (to) => to.applicationReceived(reference),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(
    args,
    (t) => t(args.data?.application.notifies === true ? "applications.notify.title" : "applications.submit.title"),
    { of: args.data?.application.reference },
  );

/** The route that the decision gives to the category says the words: an application, or a notice of interest. */
export default function SubmitApplication() {
  const { application } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const answer = useActionData<typeof action>();
  const { answers, circulation, notifies, ruledBy, class: own } = application;
  if (notifies)
    return (
      <SendApplication act="notify" application={application} answer={answer}>
        {own?.unverified === true ? (
          <p>{t("applications.notify.unverified")}</p>
        ) : own?.consultative === true ? (
          <p>
            {t("applications.notify.verified", {
              by: ruledBy,
              status: answers.consultativeStatus ?? "other",
              year: answers.consultativeStatusYear ?? t("page.notGiven"),
              numbered: answers.registerNumber === null ? "no" : "yes",
              number: isolated(answers.registerNumber ?? ""),
            })}
          </p>
        ) : (
          own?.claims === true && <p>{t("applications.notify.claimVerified", { by: ruledBy })}</p>
        )}
      </SendApplication>
    );
  return (
    <SendApplication act="submit" application={application} answer={answer}>
      <p>{t("applications.submit.declarationIntro")}</p>
      <ul>
        <li>{t("applications.submit.declarationTrue")}</li>
        <li>
          {t("applications.submit.declarationHead", {
            named: answers.headName === null ? "no" : "yes",
            head: isolated(answers.headName ?? ""),
          })}
        </li>
        <li>{t("applications.submit.declarationSeen", { fields: circulation.fields })}</li>
      </ul>
    </SendApplication>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
