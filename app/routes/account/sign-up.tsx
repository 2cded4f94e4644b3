import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { signUp } from "#acts/people/sign-up.ts";
import { Button } from "#components/kit/form/button.tsx";
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
import { pageAfter } from "#http/page-after.ts";
import { readLanguage } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { addressGiven, rememberAddress } from "#sign-in/address-given.ts";
import { carrying, countAtTheDoor, inEqualTime } from "#sign-in/sign-in.ts";
import { hashPassword } from "#sign-in/work-of-passwords.ts";

const schema = (t: Translate) => {
  const { name, email } = formFields(t);
  return z.object({
    name: name({ field: t("people.field.name"), required: t("people.problem.name"), max: 200 }),
    email: email({ field: t("people.field.email"), required: t("people.problem.email"), account: true }),
    password: newPasswordField(t),
  });
};

export function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  return {
    then: pageAfter(args),
    given: addressGiven(args.context.env, args.request.headers),
    sent: new URL(args.request.url).searchParams.has("sent"),
    demonstration: args.context.env.demonstration,
  };
}

export async function action(args: ActionFunctionArgs) {
  const language = readLanguage(args);
  const t = translator(language);
  const form = await parseForm(args.request, schema(t));
  if (!form.ok) return answerProblems(args.context, form);
  const { name, email, password } = form.value;
  const words = problemOfNewPassword(t, password, { name, email });
  if (words !== null) return answerProblem(args.context, { field: "password", words }, form.submitted);
  await countAtTheDoor(args, "letter", email);
  const then = pageAfter(args);
  const passwordHash = hashPassword(password);
  const ask = async () => signUp(args.context, { name, email, language, then, passwordHash: await passwordHash });
  await inEqualTime(ask());
  const headers = { "Set-Cookie": rememberAddress(args.context.env, email) };
  return redirect(carrying(`${paths(language).signUp}?sent`, then), { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t(args.data?.sent === true ? "people.signUp.sentTitle" : "people.signUp.title"), {
    about: (t) => t("people.signUp.intro"),
  });

export default function SignUp() {
  const { sent, given, then, demonstration } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  if (sent && answer === undefined)
    return (
      <Page
        margin={
          <>
            <Box title={t("people.signUp.nothingThere")}>
              <p>{t("people.signUp.sentNothing")}</p>
              <p>
                <a href={carrying(to.signUp, then)}>{t("people.signUp.again")}</a>
              </p>
            </Box>
            <Afterwards />
          </>
        }
      >
        <h1>{t("people.signUp.sentTitle")}</h1>
        <p className="lede">
          {t("people.signUp.sent", { given: given === null ? "no" : "yes", address: isolated(given ?? "") })}
        </p>
        {demonstration && (
          <p>
            <a href={to.mailbox}>{t("demonstrationBanner.link")}</a>
          </p>
        )}
      </Page>
    );
  return (
    <Page
      margin={
        <>
          <Box title={t("people.signUp.haveAccountTitle")}>
            <p>
              <a href={carrying(to.signIn, then)}>{t("people.signUp.haveAccount")}</a>
            </p>
          </Box>
          <Afterwards />
          <Box title={t("people.signUp.officesTitle")}>
            <p>{t("people.signIn.invited")}</p>
          </Box>
          <Box title={t("about.privacy.title")}>
            <p>
              <a href={to.privacy}>{t("about.privacy.lede")}</a>
            </p>
          </Box>
        </>
      }
    >
      <Form
        answer={answer}
        name="sign-up"
        heading={
          <>
            <h1>{t("people.signUp.title")}</h1>
            <p className="lede">{t("people.signUp.intro")}</p>
          </>
        }
      >
        <TextInput
          name="name"
          label={t("people.field.name")}
          hint={t("people.hint.name")}
          autoComplete="name"
          width={30}
        />
        <TextInput
          name="email"
          label={t("people.field.email")}
          type="email"
          autoComplete="username"
          inputMode="email"
          width={30}
          spellCheck={false}
        />
        <TextInput
          name="password"
          label={t("people.field.password")}
          hint={t("people.hint.newPassword")}
          type="password"
          autoComplete="new-password"
          width={30}
        />
        <Button>{t("people.signUp.button")}</Button>
      </Form>
    </Page>
  );
}

function Afterwards() {
  const t = useTranslations();
  return (
    <Box title={t("people.signUp.afterwards")}>
      <ol>
        <li>{t("people.signUp.steps.confirm")}</li>
        <li>{t("people.signUp.steps.record")}</li>
        <li>{t("people.signUp.steps.apply")}</li>
      </ol>
    </Box>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
