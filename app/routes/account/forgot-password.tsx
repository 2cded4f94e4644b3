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
import { answerProblems } from "#http/answer.ts";
import { readLanguage } from "#http/request-context.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { askSignIn, inEqualTime } from "#sign-in/sign-in.ts";

const schema = (t: Translate) =>
  z.object({
    email: formFields(t).email({ field: t("people.field.email"), required: t("people.problem.email"), account: true }),
  });

export function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  return {
    sent: new URL(args.request.url).searchParams.has("sent"),
    demonstration: args.context.env.demonstration,
  };
}

export async function action(args: ActionFunctionArgs) {
  const language = readLanguage(args);
  const form = await parseForm(args.request, schema(translator(language)));
  if (!form.ok) return answerProblems(args.context, form);
  await inEqualTime(askSignIn(args, "/request-password-reset", form.value));
  return redirect(`${paths(language).forgotPassword}?sent`, 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) =>
    t(args.data?.sent === true ? "people.forgotPassword.sentTitle" : "people.forgotPassword.title"),
  );

export default function ForgotPassword() {
  const { sent, demonstration } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const before = <BackLink href={to.signIn}>{t("people.forgotPassword.back")}</BackLink>;
  const margin = (
    <>
      <Box title={t("people.forgotPassword.factorTitle")}>
        <p>{t("people.forgotPassword.factor")}</p>
        <p>
          <a href={to.signInWithPasskey}>{t("people.signInWithPasskey.title")}</a>
        </p>
      </Box>
      <Box title={t("people.forgotPassword.addressTitle")}>
        <p>{t("people.forgotPassword.address")}</p>
      </Box>
    </>
  );
  if (sent && answer === undefined)
    return (
      <Page
        {...{ before }}
        margin={
          <Box title={t("people.signUp.nothingThere")}>
            <p>{t("people.forgotPassword.sentNothing")}</p>
            <p>
              <a href={to.forgotPassword}>{t("people.signUp.again")}</a>
            </p>
          </Box>
        }
      >
        <h1>{t("people.forgotPassword.sentTitle")}</h1>
        <p className="lede">{t("people.forgotPassword.sent")}</p>
        {demonstration && (
          <p>
            <a href={to.mailbox}>{t("demonstrationBanner.link")}</a>
          </p>
        )}
      </Page>
    );
  return (
    <Page {...{ before, margin }}>
      <Form
        answer={answer}
        name="forgot-password"
        heading={
          <>
            <h1>{t("people.forgotPassword.title")}</h1>
            <p>{t("people.forgotPassword.intro")}</p>
          </>
        }
      >
        <TextInput
          name="email"
          label={t("people.field.email")}
          type="email"
          autoComplete="username"
          inputMode="email"
          width={30}
          spellCheck={false}
        />
        <Button>{t("people.forgotPassword.button")}</Button>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
