import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { saveApplication, saveSound } from "#acts/applications/save-application.ts";
import { AnswerField } from "#components/applications/answer-field.tsx";
import { QuestionPage } from "#components/applications/question-page.tsx";
import { cameFrom, givenOf, itemsOfTask, pageAfter } from "#components/applications/tasks.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { questionFields } from "#forms/applications/question-fields.ts";
import { typedAnswers } from "#forms/applications/typed-answers.ts";
import { answerForm } from "#http/answer-form.ts";
import { actIn, authorise, found } from "#http/request-context.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";

/** The tasks that are answered on this page, by the last part of its address, and what their words are called. */
const asked = { "governing-body": "governingBody", members: "members", funding: "funding" } as const;

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "save-application");
  return {
    task: actIn(args, asked),
    application: found(await seeOwnApplication(context, args.params["reference"] ?? "")),
    from: cameFrom(args.request.url),
  };
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  // What belongs to another task is read as nothing, and not taken.
  const items = itemsOfTask[actIn(args, asked)];
  return answerForm(
    args,
    "save-application",
    ({ t, context }) => {
      const thisYear = context.now.toZonedDateTimeISO("UTC").year;
      return z.object({ ...questionFields(t), ...typedAnswers(t, { thisYear }) });
    },
    (context, { version, key, ...said }) =>
      saveApplication(context, { reference, version, answers: givenOf(items, said), key }),
    {
      to: (_to, _next, { then }, { language }) => pageAfter({ reference, then, url: args.request.url }, language),
      keep: (context, sound) => saveSound(context, reference, sound, givenOf(items, sound)),
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t(`applications.question.${asked[args.data?.task ?? "members"]}.title`), {
    of: args.data?.application.reference,
  });

export default function MembersAndFunds() {
  const { task, application, from } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  return (
    <QuestionPage {...{ application, from, answer, task }} title={t(`applications.question.${asked[task]}.title`)}>
      <p>{t(`applications.question.${asked[task]}.intro`)}</p>
      {itemsOfTask[task].map((item) => (
        <AnswerField key={item} {...{ item, application }} optional={!application.asked.includes(item)} />
      ))}
    </QuestionPage>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
