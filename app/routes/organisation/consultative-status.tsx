import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { QuestionPage } from "#components/application/question-page.tsx";
import { cameFrom, pageAfter } from "#components/application/tasks.ts";
import { Radios } from "#components/form/choices.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { consultativeStatuses } from "#domain/application.ts";
import { translator, type Translate } from "#messages/translator.ts";
import { answerProblems, answerRefusal } from "#platform/answer.ts";
import { formFields } from "#platform/form-fields.ts";
import { parseForm } from "#platform/parse-form.ts";
import { questionFields } from "#platform/question-fields.ts";
import { authorise, found, readLanguage } from "#platform/request-context.ts";
import { saveApplication } from "#use-cases/applications/save-application.ts";
import { seeOwnApplication } from "#use-cases/applications/see-own-applications.ts";

/** Resolution 288 B (X) made consultative status; its first grants followed the Charter. */
const firstYear = 1946;

const schema = (t: Translate, thisYear: number) => {
  const { optionalChoice, year } = formFields(t);
  return z.object({
    ...questionFields(t),
    consultativeStatus: optionalChoice(consultativeStatuses, { field: t("organisation.field.consultativeStatus") }),
    consultativeStatusYear: year({
      field: t("organisation.field.consultativeStatusYear"),
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
  const { context } = await authorise(args, "save-application");
  const language = readLanguage(args);
  const form = await parseForm(args.request, schema(translator(language), context.now.toZonedDateTimeISO("UTC").year));
  if (!form.ok) return answerProblems(args.context, form);
  const reference = args.params["reference"] ?? "";
  const { version, then, consultativeStatus, consultativeStatusYear } = form.value;
  const decision = await saveApplication(context, {
    reference,
    version,
    answers: {
      consultativeStatus,
      consultativeStatusYear: consultativeStatusYear === null ? null : String(consultativeStatusYear),
    },
    key: form.key,
  });
  if (!decision.ok) return answerRefusal(args.context, decision, language, form.submitted);
  return redirect(pageAfter({ reference, then, url: args.request.url }, language), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("organisation.question.consultativeStatus.title"), { of: args.data?.application.reference });

export default function ConsultativeStatus() {
  const { application, from } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const { answers } = application;
  return (
    <QuestionPage
      {...{ application, from, answer }}
      task="consultative-status"
      title={t("organisation.question.consultativeStatus.title")}
    >
      <p className="govuk-body">{t("organisation.question.consultativeStatus.hint")}</p>
      <Radios
        name="consultativeStatus"
        legend={t("organisation.field.consultativeStatus")}
        choices={consultativeStatuses.map((status) => ({
          value: status,
          label: t(`organisation.consultativeStatus.${status}`),
        }))}
        defaultValue={answers.consultativeStatus ?? undefined}
      />
      <TextInput
        name="consultativeStatusYear"
        label={t("organisation.field.consultativeStatusYear")}
        hint={t("organisation.question.consultativeStatus.yearHint")}
        inputMode="numeric"
        width={4}
        dir="ltr"
        defaultValue={answers.consultativeStatusYear ?? undefined}
      />
    </QuestionPage>
  );
}

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
