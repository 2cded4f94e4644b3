import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { saveApplication } from "#acts/applications/save-application.ts";
import { QuestionPage } from "#components/applications/question-page.tsx";
import { answered, cameFrom, pageAfter } from "#components/applications/tasks.ts";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { questionFields } from "#forms/applications/question-fields.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";

/** In characters; about two pages. */
const longest = 5000;

const schema = (t: Translate) => {
  const { paragraphs } = formFields(t);
  return z.object({
    ...questionFields(t),
    pastInteraction: paragraphs({ field: t("applications.field.pastInteraction"), max: longest }).transform(answered),
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
    (context, { version, key, pastInteraction }) =>
      saveApplication(context, { reference, version, answers: { pastInteraction }, key }),
    (_to, _next, { then }, { language }) => pageAfter({ reference, then, url: args.request.url }, language),
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
