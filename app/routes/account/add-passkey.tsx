import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { addPasskey } from "#acts/people/add-passkey.ts";
import { Button } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Box, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { OwnPassword } from "#components/people/own-password.tsx";
import { PasskeyForm } from "#components/people/passkey-form.tsx";
import { parseForm } from "#forms/kit/parse-form.ts";
import { passkeyField } from "#forms/people/passkey-field.ts";
import { passwordField } from "#forms/people/password-field.ts";
import { answerProblem, answerProblems, answerRefusal } from "#http/answer.ts";
import { authorise, found, readLanguage } from "#http/request-context.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { browserName } from "#sign-in/browser-name.ts";
import { optionsToAdd, readNewPasskey } from "#sign-in/passkeys.ts";
import { isOwnPassword, readSignIn, secondFactorDue } from "#sign-in/sign-in.ts";

const begin = (t: Translate) => z.object({ step: z.string(), password: passwordField(t) });
const confirm = z.object({ step: z.string(), passkey: passkeyField });

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, "add-passkey");
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "add-passkey");
  const language = readLanguage(args);
  const t = translator(language);
  const signIn = found(await readSignIn(args.context, args.request.headers));
  if (!(await args.request.clone().text()).includes("step=confirm")) {
    const form = await parseForm(args.request, begin(t));
    if (!form.ok) return answerProblems(args.context, form);
    if (!(await isOwnPassword(args, form.value.password)))
      return answerProblem(args.context, { field: "password", words: t("people.problem.wrongPasswordAgain") });
    return data({ problems: [], submitted: {}, options: await optionsToAdd(args.context, signIn) });
  }
  const form = await parseForm(args.request, confirm);
  if (!form.ok) return answerProblems(args.context, form);
  const made = await readNewPasskey(args.context, signIn.person, form.value.passkey);
  if (made === null) return answerProblem(args.context, { field: "", words: t("people.problem.passkey") });
  const userAgent = args.request.headers.get("User-Agent") ?? "";
  const name = userAgent === "" ? t("people.signIns.unknownBrowser") : browserName(userAgent);
  const outcome = await addPasskey(context, {
    ...made,
    name,
    signIn: signIn.id,
    secondFactorDue: secondFactorDue(signIn),
  });
  if (!outcome.ok) return answerRefusal(args.context, outcome, language);
  return redirect(`${paths(language).passkeys}?done=added`, 303);
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.addPasskey.title"));

export default function AddPasskey() {
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const heading = <h1>{t("people.addPasskey.title")}</h1>;
  return (
    <Page
      before={<BackLink href={to.passkeys}>{t("people.passkeys.title")}</BackLink>}
      margin={
        <Box title={t("people.passkeys.whatTitle")}>
          <p>{t("people.passkeys.intro")}</p>
        </Box>
      }
    >
      {answer !== undefined && "options" in answer ? (
        <PasskeyForm
          name="confirm"
          heading={
            <>
              {heading}
              <p>{t("people.addPasskey.now")}</p>
            </>
          }
          options={answer.options}
          fields={{ step: "confirm" }}
          button={t("people.addPasskey.button")}
        />
      ) : (
        <Form
          answer={answer}
          name="begin"
          heading={
            <>
              {heading}
              <p>{t("people.setUp.passwordAgain")}</p>
            </>
          }
        >
          <input type="hidden" name="step" value="begin" />
          <OwnPassword />
          <Button>{t("people.setUp.button")}</Button>
        </Form>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
