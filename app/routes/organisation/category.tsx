import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { saveApplication } from "#acts/applications/save-application.ts";
import { ClassChoices } from "#components/applications/class-choices.tsx";
import { QuestionPage } from "#components/applications/question-page.tsx";
import { cameFrom, pageAfter } from "#components/applications/tasks.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { choiceOfClass } from "#forms/applications/choice-of-class.ts";
import { questionFields } from "#forms/applications/question-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";

const schema = (t: Translate) => z.object({ ...questionFields(t), ...choiceOfClass(t) });

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
    (context, { version, category, goOn, key }) =>
      saveApplication(context, { reference, version, choice: { class: category, goOn }, key }),
    (to, next, { then }, { language }) => {
      const { url } = args.request;
      return then === "continue" && next.category === "ecosoc-ngo"
        ? `${to.applicationTask(reference, "consultative-status")}${new URL(url).search}`
        : pageAfter({ reference, then, url }, language);
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.question.category.title"), { of: args.data?.application.reference });

export default function CategoryQuestion() {
  const { application, from } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <QuestionPage {...{ application, from, answer }} task="category">
      <ClassChoices application={application} />
    </QuestionPage>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
