import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { BackLink } from "#components/kit/page/links.tsx";
import { Box, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { PasskeyForm } from "#components/people/passkey-form.tsx";
import { parseForm } from "#forms/kit/parse-form.ts";
import { passkeyField } from "#forms/people/passkey-field.ts";
import { answerProblem, answerProblems } from "#http/answer.ts";
import { readLanguage } from "#http/request-context.ts";
import { translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { accessHasEnded } from "#sign-in/auth.ts";
import { optionsToSignIn } from "#sign-in/passkeys.ts";
import { askSignIn, endEarlierSignIn, letIn } from "#sign-in/sign-in.ts";

const schema = z.object({ passkey: passkeyField });

export function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  return { options: optionsToSignIn(args.context.env) };
}

export async function action(args: ActionFunctionArgs) {
  const language = readLanguage(args);
  const form = await parseForm(args.request, schema);
  if (!form.ok) return answerProblems(args.context, form);
  const answer = await askSignIn(args, "/sign-in/passkey", form.value);
  if (!answer.ok) {
    const words = answer.code === accessHasEnded ? "people.problem.deactivated" : "people.problem.passkey";
    return answerProblem(args.context, { field: "", words: translator(language)(words) });
  }
  await endEarlierSignIn(args);
  return letIn(args, answer, language);
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.signInWithPasskey.title"));

export default function SignInWithPasskey() {
  const { options } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.signIn}>{t("people.signIn.title")}</BackLink>}
      margin={
        <Box title={t("people.passkeys.noneTitle")}>
          <p>{t("people.passkeys.how")}</p>
          <p>
            <a href={to.signIn}>{t("people.signInWithPasskey.password")}</a>
          </p>
        </Box>
      }
    >
      <PasskeyForm
        answer={answer}
        name="sign-in-with-passkey"
        heading={
          <>
            <h1>{t("people.signInWithPasskey.title")}</h1>
            <p className="lede">{t("people.signInWithPasskey.intro")}</p>
          </>
        }
        options={options}
        button={t("people.signInWithPasskey.button")}
      />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
