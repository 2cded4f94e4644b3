import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { saveApplication, saveSound } from "#acts/applications/save-application.ts";
import { AskedAndMore } from "#components/applications/asked-and-more.tsx";
import { QuestionPage } from "#components/applications/question-page.tsx";
import { answered, cameFrom, givenOf, itemsOfTask, pageAfter } from "#components/applications/tasks.ts";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { questionFields } from "#forms/applications/question-fields.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";

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
    (context, { version, key, purpose, programmes, activities }) =>
      saveApplication(context, { reference, version, answers: { purpose, programmes, activities }, key }),
    {
      to: (_to, _next, { then }, { language }) => pageAfter({ reference, then, url: args.request.url }, language),
      keep: (context, sound) => saveSound(context, reference, sound, givenOf(asked, sound)),
    },
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
      <AskedAndMore
        {...{ application, answer }}
        items={asked}
        field={(item) => (
          <TextArea
            name={item}
            label={t(`applications.field.${item}`)}
            labelSize="s"
            hint={t(`applications.question.purpose.${item}Hint`)}
            optional={!application.asked.includes(item)}
            limit={longest}
            rows={8}
            defaultValue={application.answers[item] ?? undefined}
          />
        )}
      />
    </QuestionPage>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
