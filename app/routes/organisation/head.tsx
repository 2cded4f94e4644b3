import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { QuestionPage } from "#components/applications/question-page.tsx";
import { answered, givenOf, itemsOfTask } from "#components/applications/tasks.ts";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { questionFields } from "#forms/applications/question-fields.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { answerQuestion, loadQuestion } from "./question.ts";

const asked = itemsOfTask.head;

const schema = (t: Translate) => {
  const { text, email } = formFields(t);
  return z.object({
    ...questionFields(t),
    headName: text({ field: t("applications.field.headName"), max: 200 }).transform(answered),
    headTitle: text({ field: t("applications.field.headTitle"), max: 200 }).transform(answered),
    headEmail: email({ field: t("applications.field.headEmail") }).transform(answered),
  });
};

export const loader = loadQuestion;

export async function action(args: ActionFunctionArgs) {
  return answerQuestion(
    args,
    ({ t }) => schema(t),
    (said) => givenOf(asked, said),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.question.head.title"), { of: args.data?.application.reference });

export default function Head() {
  const { application, from } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  return (
    <QuestionPage {...{ application, from, answer }} task="head" title={t("applications.question.head.title")}>
      <p>{t("applications.question.head.hint")}</p>
      {asked.map((item) => (
        <TextInput
          key={item}
          name={item}
          label={t(`applications.field.${item}`)}
          optional={!application.asked.includes(item)}
          type={item === "headEmail" ? "email" : "text"}
          spellCheck={false}
          defaultValue={application.answers[item] ?? undefined}
        />
      ))}
    </QuestionPage>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
