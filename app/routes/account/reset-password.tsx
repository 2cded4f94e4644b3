import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { resetPassword as settleReset } from "#acts/people/reset-password.ts";
import { Button, LinkButton } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { Box, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { newPasswordField, problemOfNewPassword } from "#forms/people/password-field.ts";
import { answerProblem, answerProblems } from "#http/answer.ts";
import { readLanguage } from "#http/request-context.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { rememberDevice } from "#sign-in/device.ts";
import { askSignIn, holderOfResetLink } from "#sign-in/sign-in.ts";

const schema = (t: Translate) =>
  z.object({ token: formFields(t).hidden(/^\w{0,200}$/), password: newPasswordField(t) });

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const token = new URL(args.request.url).searchParams.get("token") ?? "";
  return { token, works: (await holderOfResetLink(args.context, token)) !== null };
}

export async function action(args: ActionFunctionArgs) {
  const language = readLanguage(args);
  const t = translator(language);
  const form = await parseForm(args.request, schema(t));
  if (!form.ok) return answerProblems(args.context, form);
  const { token, password } = form.value;
  const holder = await holderOfResetLink(args.context, token);
  const words = problemOfNewPassword(t, password, holder ?? {});
  if (words !== null) return answerProblem(args.context, { field: "password", words });
  const answer = await askSignIn(args, "/reset-password", { token, newPassword: password });
  if (!answer.ok || holder === null)
    return answerProblem(args.context, { field: "", words: t("people.problem.linkOver") });
  await settleReset(args.context, holder.person);
  const to = `${paths(language).signIn}?after=reset`;
  // Whoever has the letter need not wait: neither for those who try from elsewhere, nor for what was tried here before.
  const cookie = rememberDevice(args.context.env, null, holder.email);
  return redirect(to, { status: 303, headers: { "Set-Cookie": cookie } });
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.resetPassword.title"));

export default function ResetPassword() {
  const { token, works } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  if (!works)
    return (
      <Page>
        <h1>{t("people.problem.linkOver")}</h1>
        <p className="lede">{t("people.resetPassword.over")}</p>
        <LinkButton href={to.forgotPassword}>{t("people.resetPassword.again")}</LinkButton>
      </Page>
    );
  return (
    <Page
      margin={
        <>
          <Box title={t("people.whatHappens")}>
            <p>{t("people.resetPassword.intro")}</p>
          </Box>
          <Box title={t("people.resetPassword.overTitle")}>
            <p>{t("people.resetPassword.over")}</p>
            <p>
              <a href={to.forgotPassword}>{t("people.resetPassword.again")}</a>
            </p>
          </Box>
        </>
      }
    >
      <Form answer={answer} name="reset-password" heading={<h1>{t("people.resetPassword.title")}</h1>}>
        <input type="hidden" name="token" value={token} />
        <TextInput
          name="password"
          label={t("people.field.newPassword")}
          hint={t("people.hint.newPassword")}
          type="password"
          autoComplete="new-password"
          width={30}
        />
        <Button>{t("people.resetPassword.button")}</Button>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
