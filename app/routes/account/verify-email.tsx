import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { confirmAddress, findAwaited } from "#acts/people/confirm-address.ts";
import { Button, LinkButton } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Box, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Reference } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { OwnPassword } from "#components/people/own-password.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { passwordField } from "#forms/people/password-field.ts";
import { answerProblem, answerProblems, answerRefusal } from "#http/answer.ts";
import { pageAfter } from "#http/page-after.ts";
import { readActor, readLanguage } from "#http/request-context.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { rememberAddress } from "#sign-in/address-given.ts";
import { rememberDevice } from "#sign-in/device.ts";
import { askSignIn, carrying, endEarlierSignIn, isPassword, letIn } from "#sign-in/sign-in.ts";

const schema = (t: Translate) =>
  z.object({ token: formFields(t).hidden(/^[\w-]{0,100}$/), password: passwordField(t) });

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const token = new URL(args.request.url).searchParams.get("token") ?? "";
  const awaited = await findAwaited(args.context, token);
  return {
    isSignedIn: (await readActor(args)).role !== "public",
    then: pageAfter(args),
    token,
    awaited: awaited === null ? null : { email: awaited.email, newAccount: awaited.newAccount },
  };
}

/** Only who knows the password confirms: programs that look at each link of a letter do not, nor does who got a letter that another has caused. */
export async function action(args: ActionFunctionArgs) {
  const language = readLanguage(args);
  const t = translator(language);
  const form = await parseForm(args.request, schema(t));
  if (!form.ok) return answerProblems(args.context, form);
  const { token, password } = form.value;
  const awaited = await findAwaited(args.context, token);
  if (awaited === null) return answerProblem(args.context, { field: "", words: t("people.problem.linkOver") });
  const { email, passwordHash, newAccount } = awaited;
  if (!(await isPassword(args, { account: email, password, hash: passwordHash })))
    return answerProblem(args.context, { field: "password", words: t(wrong[newAccount ? "account" : "address"]) });
  const ruling = await confirmAddress(args.context, { token });
  if (!ruling.ok) return answerRefusal(args.context, ruling, language);
  // Who has just shown the password of a new account, which has no second factor yet, need not type it again.
  const answer = newAccount ? await askSignIn(args, "/sign-in/email", { email, password }) : null;
  if (answer?.ok === true) {
    await endEarlierSignIn(args);
    const then = pageAfter(args) ?? paths(language).organisationRecord;
    return letIn(args, answer, language, `${then}${then.includes("?") ? "&" : "?"}address-confirmed`);
  }
  const headers = new Headers();
  headers.append("Set-Cookie", rememberDevice(args.context.env, args.request.headers.get("Cookie"), email));
  headers.append("Set-Cookie", rememberAddress(args.context.env, email));
  return redirect(carrying(`${paths(language).signIn}?after=verified`, pageAfter(args)), { status: 303, headers });
}

const wrong = { account: "people.problem.notYourAttempt", address: "people.problem.wrongPasswordAgain" } as const;

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.verifyEmail.title"));

export default function VerifyEmail() {
  const { isSignedIn, then, token, awaited } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  if (awaited === null)
    return (
      <Page
        margin={
          <Box title={t("people.verifyEmail.askTitle")}>
            <ul className="plain">
              {!isSignedIn && (
                <li>
                  <a href={carrying(to.signUp, then)}>{t("people.signIn.noAccount")}</a>
                </li>
              )}
              <li>
                <a href={to.changeAddress}>{t("people.changeAddress.title")}</a>
              </li>
            </ul>
          </Box>
        }
      >
        <h1>{t("people.problem.linkOver")}</h1>
        <p className="lede">{t(isSignedIn ? "people.verifyEmail.overSignedIn" : "people.verifyEmail.over")}</p>
        {isSignedIn ? (
          <LinkButton href={to.signIns}>{t("people.signIns.title")}</LinkButton>
        ) : (
          <LinkButton href={carrying(to.signIn, then)}>{t("people.signIn.title")}</LinkButton>
        )}
      </Page>
    );
  return (
    <Page
      margin={
        <Box title={t("people.whatHappens")}>
          <p>{awaited.newAccount ? t("people.verifyEmail.thenNew") : t("people.verifyEmail.thenChanged")}</p>
          {!awaited.newAccount && <p>{t("people.confirmAddress.then")}</p>}
          <p>{t("people.verifyEmail.notYou")}</p>
        </Box>
      }
    >
      <Form
        answer={answer}
        name="verify-email"
        heading={
          <>
            <h1>{t("people.verifyEmail.title")}</h1>
            <p className="lede">
              <Reference>{awaited.email}</Reference>
            </p>
          </>
        }
      >
        <input type="hidden" name="token" value={token} />
        <OwnPassword hint={awaited.newAccount ? t("people.verifyEmail.chosen") : t("people.verifyEmail.own")} />
        <Button>{t("people.verifyEmail.button")}</Button>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
