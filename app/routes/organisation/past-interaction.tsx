import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { QuestionPage } from "#components/application/question-page.tsx";
import { answered, cameFrom, pageAfter } from "#components/application/tasks.ts";
import { TextArea } from "#components/form/text-area.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { translator, type Translate } from "#messages/translator.ts";
import { answerProblems, answerRefusal } from "#platform/answer.ts";
import { formFields } from "#platform/form-fields.ts";
import { parseForm } from "#platform/parse-form.ts";
import { questionFields } from "#platform/question-fields.ts";
import { authorise, found, readLanguage } from "#platform/request-context.ts";
import { saveApplication } from "#use-cases/applications/save-application.ts";
import { seeOwnApplication } from "#use-cases/applications/see-own-applications.ts";

/** In characters; about two pages. */
const longest = 5000;

const schema = (t: Translate) => {
  const { paragraphs } = formFields(t);
  return z.object({
    ...questionFields(t),
    pastInteraction: paragraphs({ field: t("organisation.field.pastInteraction"), max: longest }).transform(answered),
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
  const form = await parseForm(args.request, schema(translator(language)));
  if (!form.ok) return answerProblems(args.context, form);
  const reference = args.params["reference"] ?? "";
  const { version, then, ...answers } = form.value;
  const decision = await saveApplication(context, { reference, version, answers, key: form.key });
  if (!decision.ok) return answerRefusal(args.context, decision, language, form.submitted);
  return redirect(pageAfter({ reference, then, url: args.request.url }, language), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("organisation.question.pastInteraction.title"), { of: args.data?.application.reference });

export default function PastInteraction() {
  const { application, from } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  return (
    <QuestionPage {...{ application, from, answer }} task="past-interaction">
      <TextArea
        name="pastInteraction"
        label={t("organisation.question.pastInteraction.title")}
        heading
        hint={t("organisation.question.pastInteraction.hint")}
        optional={!application.asked.includes("pastInteraction")}
        limit={longest}
        rows={10}
        defaultValue={application.answers.pastInteraction ?? undefined}
      />
    </QuestionPage>
  );
}

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
