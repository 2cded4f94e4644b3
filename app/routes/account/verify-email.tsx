import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { Button } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { answerProblem, answerProblems } from "#http/answer.ts";
import { readLanguage } from "#http/request-context.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { askSignIn } from "#sign-in/sign-in.ts";

const schema = (t: Translate) => z.object({ token: formFields(t).hidden(/^[\w.-]{0,2000}$/) });

export function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  return { token: new URL(args.request.url).searchParams.get("token") ?? "" };
}

/** Only the button confirms: programs that look at each link of a letter do not press it. */
export async function action(args: ActionFunctionArgs) {
  const language = readLanguage(args);
  const t = translator(language);
  const form = await parseForm(args.request, schema(t));
  if (!form.ok) return answerProblems(args.context, form);
  const answer = await askSignIn(args, "/verify-email", { query: form.value });
  if (!answer.ok) return answerProblem(args.context, { field: "", words: t("people.problem.linkOver") });
  return redirect(`${paths(language).signIn}?after=verified`, 303);
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.verifyEmail.title"));

export default function VerifyEmail() {
  const { token } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page>
      <Form
        answer={answer}
        name="verify-email"
        heading={
          <>
            <h1 className="govuk-heading-l">{t("people.verifyEmail.title")}</h1>
            {answer === undefined && <p className="govuk-body">{t("people.verifyEmail.intro")}</p>}
          </>
        }
      >
        {answer === undefined && (
          <>
            <input type="hidden" name="token" value={token} />
            <Button>{t("people.verifyEmail.button")}</Button>
          </>
        )}
      </Form>
      {answer !== undefined && (
        <p className="govuk-body">
          <a className="govuk-link" href={to.signIn}>
            {t("people.verifyEmail.again")}
          </a>
        </p>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
