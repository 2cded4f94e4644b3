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

/** In characters; about two pages. */
const longest = 5000;

const schema = (t: Translate) => {
  const { paragraphs } = formFields(t);
  return z.object({
    ...questionFields(t),
    pastInteraction: paragraphs({ field: t("applications.field.pastInteraction"), max: longest }).transform(answered),
  });
};

export const loader = loadQuestion;

export async function action(args: ActionFunctionArgs) {
  return answerQuestion(
    args,
    ({ t }) => schema(t),
    (said) => givenOf(itemsOfTask["past-interaction"], said),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.question.pastInteraction.title"), { of: args.data?.application.reference });

export default function PastInteraction() {
  const { application, from } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  return (
    <QuestionPage {...{ application, from, answer }} task="past-interaction">
      <TextArea
        name="pastInteraction"
        label={t("applications.question.pastInteraction.title")}
        heading
        hint={t("applications.question.pastInteraction.hint")}
        optional={!application.asked.includes("pastInteraction")}
        limit={longest}
        rows={10}
        defaultValue={application.answers.pastInteraction ?? undefined}
      />
    </QuestionPage>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
