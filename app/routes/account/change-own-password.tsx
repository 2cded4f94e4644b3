import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { changeOwnPassword } from "#acts/people/change-own-password.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Box, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { newPasswordField, passwordField, problemOfNewPassword } from "#forms/people/password-field.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { isOwnPassword, readSignIn } from "#sign-in/sign-in.ts";
import { hashPassword } from "#sign-in/work-of-passwords.ts";

const schema = (t: Translate) => z.object({ present: passwordField(t), password: newPasswordField(t) });

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, "change-own-password");
  return null;
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "change-own-password",
    ({ t }) => schema(t),
    async (context, { present, password }, { t }) => {
      const signIn = found(await readSignIn(args.context, args.request.headers));
      const words = problemOfNewPassword(t, password, signIn);
      if (words !== null) return { field: "password", words };
      if (!(await isOwnPassword(args, present)))
        return { field: "present", words: t("people.problem.wrongPasswordAgain") };
      return changeOwnPassword(context, { passwordHash: await hashPassword(password), signIn: signIn.id });
    },
    (to) => `${to.signIns}?changed=password`,
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.changePassword.title"));

export default function ChangeOwnPassword() {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.signIns}>{t("people.signIns.title")}</BackLink>}
      margin={
        <>
          <Box title={t("people.whatHappens")}>
            <p>{t("people.changePassword.intro")}</p>
          </Box>
          <Box title={t("people.signIn.forgot")}>
            <p>{t("people.changePassword.byLetter")}</p>
            <p>
              <a href={to.forgotPassword}>{t("people.forgotPassword.title")}</a>
            </p>
          </Box>
        </>
      }
    >
      <Form
        answer={useActionData<typeof action>()}
        name="change-own-password"
        heading={<h1>{t("people.changePassword.title")}</h1>}
      >
        <TextInput
          name="present"
          label={t("people.changePassword.present")}
          type="password"
          autoComplete="current-password"
          width={30}
        />
        <TextInput
          name="password"
          label={t("people.field.newPassword")}
          hint={t("people.hint.newPassword")}
          type="password"
          autoComplete="new-password"
          width={30}
        />
        <ButtonGroup>
          <Button>{t("people.changePassword.button")}</Button>
          <a href={to.signIns}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
