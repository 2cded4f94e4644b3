import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Box, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { readSecondFactor } from "#forms/people/second-factor-code.ts";
import { answerProblem, answerProblems } from "#http/answer.ts";
import { readLanguage } from "#http/request-context.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { accountAwaitingCode, askSignIn, letIn, wasUsedBefore } from "#sign-in/sign-in.ts";

const schema = (t: Translate) =>
  z.object({
    code: formFields(t).text({ field: t("people.field.code"), required: t("people.problem.code"), max: 40 }),
  });

export function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  return { demonstration: args.context.env.demonstration };
}

export async function action(args: ActionFunctionArgs) {
  const language = readLanguage(args);
  const t = translator(language);
  const form = await parseForm(args.request, schema(t));
  if (!form.ok) return answerProblems(args.context, form);
  const code = readSecondFactor(form.value.code);
  const path = /^\d{6}$/.test(code) ? "/two-factor/verify-totp" : "/two-factor/verify-backup-code";
  const startAgain = `${paths(language).signIn}?after=ended`;
  // Whose tries cannot be counted is not let try: a cookie can be sent in forms that the library reads and the count does not.
  const account = await accountAwaitingCode(args);
  if (account === undefined) return redirect(startAgain, 303);
  const answer = await askSignIn(args, path, { code }, account);
  if (answer.ok) {
    if (path === "/two-factor/verify-totp" && (await wasUsedBefore(args.context, answer, code)))
      return redirect(startAgain, 303);
    return letIn(args, answer, language);
  }
  if (answer.code === "INVALID_CODE" || answer.code === "INVALID_BACKUP_CODE")
    return answerProblem(args.context, { field: "code", words: t("people.problem.wrongCode") });
  return redirect(startAgain, { status: 303, headers: answer.cookies });
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.secondFactor.title"));

export default function SecondFactor() {
  const { demonstration } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.signIn}>{t("people.signIn.title")}</BackLink>}
      margin={
        <>
          <Box title={t("people.secondFactor.lostTitle")}>
            <p>{t("people.secondFactor.lost")}</p>
          </Box>
          {demonstration && (
            <Box title={t("people.signIn.demonstrationTitle")}>
              <p>
                <a href={to.demonstration}>{t("people.secondFactor.demonstration")}</a>
              </p>
            </Box>
          )}
        </>
      }
    >
      <Form
        answer={useActionData<typeof action>()}
        name="second-factor"
        heading={<h1>{t("people.secondFactor.title")}</h1>}
      >
        <TextInput
          name="code"
          label={t("people.field.code")}
          hint={t("people.hint.code")}
          autoComplete="one-time-code"
          width={20}
          dir="ltr"
          spellCheck={false}
        />
        <Button>{t("people.secondFactor.button")}</Button>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
