import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { saveApplication } from "#acts/applications/save-application.ts";
import { QuestionPage } from "#components/applications/question-page.tsx";
import { cameFrom, pageAfter } from "#components/applications/tasks.ts";
import { Radios } from "#components/kit/form/choices.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Cited } from "#components/kit/status/explanation.tsx";
import { categories, type Category } from "#domain/modalities/provisions.ts";
import { questionFields } from "#forms/applications/question-fields.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";

const schema = (t: Translate) => {
  const { choice } = formFields(t);
  return z.object({
    ...questionFields(t),
    category: choice(categories, {
      field: t("applications.field.category"),
      required: t("applications.question.category.choose"),
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
    ({ t }) => schema(t),
    (context, { version, category, key }) => saveApplication(context, { reference, version, category, key }),
    (to, _next, { then, category }, { language }) => {
      const { url } = args.request;
      return then === "continue" && category === "ecosoc-ngo"
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
  const t = useTranslations();
  const { routes, categoryChosen } = application;
  const isOffered = (category: Category) => !["closed", "carried-over"].includes(routes[category].route);
  const others = categories.filter((category) => !isOffered(category));
  return (
    <QuestionPage {...{ application, from, answer }} task="category">
      <Radios
        name="category"
        legend={t("applications.question.category.title")}
        heading
        hint={t("applications.question.category.hint")}
        choices={categories.filter(isOffered).map((category) => ({
          value: category,
          label: t(`modalities.category.${category}`),
          hint: `${t(`modalities.categoryHint.${category}`)} ${t(`modalities.route.${routes[category].route}`)}`,
        }))}
        defaultValue={categoryChosen ? application.category : undefined}
      />
      {others.map((category) => (
        <p key={category}>
          {t(`modalities.category.${category}`)}: {t(`modalities.route.${routes[category].route}`)}{" "}
          <Cited citation={routes[category].cites} />
        </p>
      ))}
    </QuestionPage>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
