import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { saveApplication } from "#acts/applications/save-application.ts";
import { AnswerField } from "#components/applications/answer-field.tsx";
import { QuestionPage } from "#components/applications/question-page.tsx";
import { answered, cameFrom, pageAfter } from "#components/applications/tasks.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { longestOfAnswer } from "#forms/applications/completion-form.ts";
import { questionFields } from "#forms/applications/question-fields.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";

const schema = (t: Translate) =>
  z.object({
    ...questionFields(t),
    registerNumber: formFields(t)
      .text({ field: t("applications.field.registerNumber"), max: longestOfAnswer.number })
      .transform(answered),
  });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "save-application");
  return {
    application: found(await seeOwnApplication(context, args.params["reference"] ?? "")),
    from: cameFrom(args.request.url),
  };
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    "save-application",
    ({ t }) => schema(t),
    (context, { version, key, registerNumber }) =>
      saveApplication(context, { reference, version, answers: { registerNumber }, key }),
    (_to, _next, { then }, { language }) => pageAfter({ reference, then, url: args.request.url }, language),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.question.registerNumber.title"), { of: args.data?.application.reference });

/** Of those whose claim is verified against a register other than that of consultative status. */
export default function RegisterNumber() {
  const { application, from } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const register = application.classes.find(({ key }) => key === application.class?.key)?.claimedIn ?? null;
  return (
    <QuestionPage
      {...{ application, from, answer }}
      task="register-number"
      title={t("applications.question.registerNumber.title")}
    >
      {register !== null && (
        <p>
          {t("applications.question.registerNumber.intro")} <UserText>{register}</UserText>
        </p>
      )}
      <AnswerField
        item="registerNumber"
        application={application}
        optional={!application.asked.includes("registerNumber")}
      />
    </QuestionPage>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
