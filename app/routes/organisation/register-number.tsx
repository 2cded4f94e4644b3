import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { AnswerField } from "#components/applications/answer-field.tsx";
import { QuestionPage } from "#components/applications/question-page.tsx";
import { answered, givenOf, itemsOfTask } from "#components/applications/tasks.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { longestOfAnswer } from "#forms/applications/completion-form.ts";
import { questionFields } from "#forms/applications/question-fields.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { answerQuestion, loadQuestion } from "./question.ts";

const schema = (t: Translate) =>
  z.object({
    ...questionFields(t),
    registerNumber: formFields(t)
      .text({ field: t("applications.field.registerNumber"), max: longestOfAnswer.number })
      .transform(answered),
  });

export const loader = loadQuestion;

export async function action(args: ActionFunctionArgs) {
  return answerQuestion(
    args,
    ({ t }) => schema(t),
    (said) => givenOf(itemsOfTask["register-number"], said),
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
      <AnswerField item="registerNumber" application={application} optional />
    </QuestionPage>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
