import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { saveApplication, saveSound } from "#acts/applications/save-application.ts";
import { AskedAndMore } from "#components/applications/asked-and-more.tsx";
import { QuestionPage } from "#components/applications/question-page.tsx";
import { answered, cameFrom, givenOf, itemsOfTask, pageAfter } from "#components/applications/tasks.ts";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { questionFields } from "#forms/applications/question-fields.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";

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
    (context, { version, key, headName, headTitle, headEmail }) =>
      saveApplication(context, { reference, version, answers: { headName, headTitle, headEmail }, key }),
    {
      to: (_to, _next, { then }, { language }) => pageAfter({ reference, then, url: args.request.url }, language),
      keep: (context, sound) => saveSound(context, reference, sound, givenOf(asked, sound)),
    },
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
      <AskedAndMore
        {...{ application, answer }}
        items={asked}
        field={(item) => (
          <TextInput
            name={item}
            label={t(`applications.field.${item}`)}
            optional={!application.asked.includes(item)}
            type={item === "headEmail" ? "email" : "text"}
            spellCheck={false}
            defaultValue={application.answers[item] ?? undefined}
          />
        )}
      />
    </QuestionPage>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
