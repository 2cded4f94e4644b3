import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { acceptInvitation, findOffer } from "#acts/people/accept-invitation.ts";
import { Button, LinkButton } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { Box, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Reference } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { newPasswordField, problemOfNewPassword } from "#forms/people/password-field.ts";
import { answerProblem, answerProblems, answerRefusal } from "#http/answer.ts";
import { found, readLanguage } from "#http/request-context.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { hashPassword } from "#sign-in/work-of-passwords.ts";

const schema = (t: Translate) => {
  const { hidden, text } = formFields(t);
  return z.object({
    token: hidden(/^[\w-]{1,100}$/),
    name: text({ field: t("people.field.name"), required: t("people.problem.name"), max: 200 }),
    password: newPasswordField(t),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const language = readLanguage(args);
  const token = new URL(args.request.url).searchParams.get("token") ?? "";
  const { refusal, ...offer } = found(await findOffer(args.context, token));
  return { token, ...offer, refused: refusal === null ? null : refusalInWords(refusal, language) };
}

export async function action(args: ActionFunctionArgs) {
  const language = readLanguage(args);
  const t = translator(language);
  const form = await parseForm(args.request, schema(t));
  if (!form.ok) return answerProblems(args.context, form);
  const { token, name, password } = form.value;
  const offer = found(await findOffer(args.context, token));
  const words = problemOfNewPassword(t, password, { name, email: offer.email });
  if (words !== null) return answerProblem(args.context, { field: "password", words }, form.submitted);
  const passwordHash = await hashPassword(password);
  const ruling = await acceptInvitation(args.context, { token, name, passwordHash, language });
  if (!ruling.ok) return answerRefusal(args.context, ruling, language, form.submitted);
  return redirect(`${paths(language).signIn}?after=accepted`, 303);
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.acceptInvitation.title"));

export default function AcceptInvitation() {
  const { token, role, office, email, name, refused } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  if (refused !== null && answer === undefined)
    return (
      <Page
        margin={
          <Box title={t("people.acceptInvitation.accountTitle")}>
            <p>
              <a href={to.forgotPassword}>{t("people.signIn.forgot")}</a>
            </p>
          </Box>
        }
      >
        <h1>{t("people.acceptInvitation.title")}</h1>
        <p className="lede">{refused}</p>
        <LinkButton href={to.signIn}>{t("people.signIn.title")}</LinkButton>
      </Page>
    );
  return (
    <Page
      margin={
        <>
          <Box title={t("people.signUp.afterwards")}>
            <ol>
              <li>{t("people.acceptInvitation.steps.signIn")}</li>
              <li>{t("people.acceptInvitation.steps.factor")}</li>
            </ol>
          </Box>
          <Box title={t("people.field.email")}>
            <p>
              <Reference>{email}</Reference>
            </p>
            <p>{t("people.acceptInvitation.address")}</p>
          </Box>
        </>
      }
    >
      <Form
        answer={answer}
        name="accept-invitation"
        heading={
          <>
            <h1>{t("people.acceptInvitation.title")}</h1>
            <p className="lede">{t(`people.acceptInvitation.${role}`, { office: office ?? "" })}</p>
          </>
        }
      >
        <input type="hidden" name="token" value={token} />
        <TextInput
          name="name"
          label={t("people.field.name")}
          hint={t("people.hint.name")}
          autoComplete="name"
          defaultValue={name ?? undefined}
          width={30}
        />
        <TextInput
          name="password"
          label={t("people.field.password")}
          hint={t("people.hint.newPassword")}
          type="password"
          autoComplete="new-password"
          width={30}
        />
        <Button>{t("people.acceptInvitation.button")}</Button>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
