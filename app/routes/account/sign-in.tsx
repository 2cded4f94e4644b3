import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { Note } from "#components/kit/page/notices.tsx";
import { Box, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { OwnPassword } from "#components/people/own-password.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { passwordField } from "#forms/people/password-field.ts";
import { answerProblem, answerProblems } from "#http/answer.ts";
import { pageAfter } from "#http/page-after.ts";
import { readLanguage } from "#http/request-context.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { addressGiven } from "#sign-in/address-given.ts";
import { accessHasEnded } from "#sign-in/auth.ts";
import { askSignIn, carrying, endEarlierSignIn, letIn } from "#sign-in/sign-in.ts";

const schema = (t: Translate) =>
  z.object({
    email: formFields(t).email({ field: t("people.field.email"), required: t("people.problem.email"), account: true }),
    password: passwordField(t),
  });

const arrivals = [
  "verified",
  "reset",
  "accepted",
  "joined",
  "left",
  "ended",
  "provider",
  "oneFactor",
  "notKept",
] as const;
const failures: readonly string[] = ["ended", "provider", "oneFactor", "notKept"];

export function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const after = new URL(args.request.url).searchParams.get("after");
  return {
    after: arrivals.find((arrival) => arrival === after) ?? null,
    then: pageAfter(args),
    /** Whoever has just confirmed an address need not type it again. */
    given: after === "verified" ? addressGiven(args.context.env, args.request.headers) : null,
    provider: args.context.env.provider?.name ?? null,
    demonstration: args.context.env.demonstration,
  };
}

export async function action(args: ActionFunctionArgs) {
  const language = readLanguage(args);
  const t = translator(language);
  const form = await parseForm(args.request, schema(t));
  if (!form.ok) return answerProblems(args.context, form);
  const { email, password } = form.value;
  const answer = await askSignIn(args, "/sign-in/email", { email, password });
  if (!answer.ok) {
    const words = answer.code === accessHasEnded ? "people.problem.deactivated" : "people.problem.wrongPassword";
    return answerProblem(args.context, { field: "email", words: t(words) }, form.submitted);
  }
  await endEarlierSignIn(args);
  if (answer.body["twoFactorRedirect"] !== true) return letIn(args, answer, language);
  const next = carrying(paths(language).secondFactor, pageAfter(args));
  return redirect(next, { status: 303, headers: answer.cookies });
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.signIn.title"));

export default function SignIn() {
  const { after, then, given, provider, demonstration } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      margin={
        <>
          <Box title={t("people.signIn.otherWays")}>
            <ul className="plain">
              <li>
                <a href={carrying(to.signInWithPasskey, then)}>{t("people.signInWithPasskey.title")}</a>
              </li>
              {provider !== null && (
                <li>
                  <a href={carrying(to.provider, then)}>{t("people.signIn.provider.link", { name: provider })}</a>
                </li>
              )}
            </ul>
          </Box>
          <Box title={t("people.signIn.newHere")}>
            <p>{t("people.signIn.organisations")}</p>
            <p>
              <a href={carrying(to.signUp, then)}>{t("people.signIn.noAccount")}</a>
            </p>
            <p>{t("people.signIn.invited")}</p>
          </Box>
          {demonstration && (
            <Box title={t("people.signIn.demonstrationTitle")}>
              <p>{t("people.signIn.demonstrationText")}</p>
              <p>
                <a href={to.demonstration}>{t("people.signIn.demonstration")}</a>
              </p>
            </Box>
          )}
        </>
      }
    >
      {after !== null && <Note success={!failures.includes(after)}>{t(`people.signIn.after.${after}`)}</Note>}
      <Form answer={useActionData<typeof action>()} name="sign-in" heading={<h1>{t("people.signIn.title")}</h1>}>
        <TextInput
          name="email"
          defaultValue={given ?? undefined}
          label={t("people.field.email")}
          type="email"
          autoComplete="username"
          inputMode="email"
          width={30}
          spellCheck={false}
        />
        <OwnPassword />
        <ButtonGroup>
          <Button>{t("people.signIn.button")}</Button>
          <a href={to.forgotPassword}>{t("people.signIn.forgot")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
