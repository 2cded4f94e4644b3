import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { QuestionPage } from "#components/applications/question-page.tsx";
import { answered, givenOf, itemsOfTask } from "#components/applications/tasks.ts";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { questionFields } from "#forms/applications/question-fields.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { answerQuestion, loadQuestion } from "./question.ts";

const asked = itemsOfTask.purpose;

/** In characters; about two pages each. */
const longest = 5000;

const schema = (t: Translate) => {
  const { paragraphs } = formFields(t);
  const answer = (item: (typeof asked)[number]) =>
    paragraphs({ field: t(`applications.field.${item}`), max: longest }).transform(answered);
  return z.object({
    ...questionFields(t),
    purpose: answer("purpose"),
    programmes: answer("programmes"),
    activities: answer("activities"),
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
  pageTitle(args, (t) => t("applications.question.purpose.title"), { of: args.data?.application.reference });

export default function Purpose() {
  const { application, from } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  return (
    <QuestionPage {...{ application, from, answer }} task="purpose" title={t("applications.question.purpose.title")}>
      <p>{t("applications.question.purpose.hint")}</p>
      {asked.map((item) => (
        <TextArea
          key={item}
          name={item}
          label={t(`applications.field.${item}`)}
          labelSize="s"
          hint={t(`applications.question.purpose.${item}Hint`)}
          optional={!application.asked.includes(item)}
          limit={longest}
          rows={8}
          defaultValue={application.answers[item] ?? undefined}
        />
      ))}
    </QuestionPage>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
