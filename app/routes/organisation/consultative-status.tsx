import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { saveApplication, saveSound } from "#acts/applications/save-application.ts";
import { AnswerField } from "#components/applications/answer-field.tsx";
import { AskedAndMore } from "#components/applications/asked-and-more.tsx";
import { QuestionPage } from "#components/applications/question-page.tsx";
import { answered, cameFrom, givenOf, itemsOfTask, pageAfter } from "#components/applications/tasks.ts";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { consultativeStatuses } from "#domain/applications/application.ts";
import { longestOfAnswer } from "#forms/applications/completion-form.ts";
import { questionFields } from "#forms/applications/question-fields.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";

/** Resolution 288 B (X) made consultative status; its first grants followed the Charter. */
const firstYear = 1946;

const schema = (t: Translate, thisYear: number) => {
  const { optionalChoice, text, year } = formFields(t);
  return z.object({
    ...questionFields(t),
    consultativeStatus: optionalChoice(consultativeStatuses, { field: t("applications.field.consultativeStatus") }),
    registerNumber: text({ field: t("applications.field.registerNumber"), max: longestOfAnswer.number }).transform(
      answered,
    ),
    consultativeStatusYear: year({
      field: t("applications.field.consultativeStatusYear"),
      from: firstYear,
      to: thisYear,
    }),
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
    ({ t, context }) => schema(t, context.now.toZonedDateTimeISO("UTC").year),
    (context, { version, key, consultativeStatus, consultativeStatusYear: year, registerNumber }) =>
      saveApplication(context, {
        reference,
        version,
        answers: { consultativeStatus, consultativeStatusYear: year === null ? null : String(year), registerNumber },
        key,
      }),
    {
      to: (_to, _next, { then }, { language }) => pageAfter({ reference, then, url: args.request.url }, language),
      keep: (context, { consultativeStatus, consultativeStatusYear: year, registerNumber, ...sound }) =>
        saveSound(context, reference, sound, {
          ...givenOf(["registerNumber"], { registerNumber }),
          ...(consultativeStatus === undefined ? {} : { consultativeStatus }),
          ...(year === undefined ? {} : { consultativeStatusYear: year === null ? null : String(year) }),
        }),
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.question.consultativeStatus.title"), { of: args.data?.application.reference });

export default function ConsultativeStatus() {
  const { application, from } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const { answers, asked } = application;
  return (
    <QuestionPage
      {...{ application, from, answer }}
      task="consultative-status"
      title={t("applications.question.consultativeStatus.title")}
    >
      <p>{t("applications.question.consultativeStatus.hint")}</p>
      <AskedAndMore
        {...{ application, answer }}
        items={itemsOfTask["consultative-status"]}
        field={(item) =>
          item === "consultativeStatusYear" ? (
            <TextInput
              name={item}
              label={t("applications.field.consultativeStatusYear")}
              optional={!asked.includes(item)}
              hint={t("applications.question.consultativeStatus.yearHint")}
              inputMode="numeric"
              width={4}
              dir="ltr"
              defaultValue={answers.consultativeStatusYear ?? undefined}
            />
          ) : (
            <AnswerField item={item} application={application} optional={!asked.includes(item)} />
          )
        }
      />
    </QuestionPage>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
