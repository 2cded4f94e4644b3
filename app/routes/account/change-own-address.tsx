import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { changeOwnAddress } from "#acts/people/change-own-address.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Box, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { OwnPassword } from "#components/people/own-password.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { passwordField } from "#forms/people/password-field.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { readSignIn, withOwnPassword } from "#sign-in/sign-in.ts";

const schema = (t: Translate) =>
  z.object({
    email: formFields(t).email({
      field: t("people.changeAddress.email"),
      required: t("people.changeAddress.enterEmail"),
    }),
    password: passwordField(t),
  });

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, "change-own-address");
  const signIn = await readSignIn(args.context, args.request.headers);
  return { present: signIn?.email ?? "" };
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "change-own-address",
    ({ t }) => schema(t),
    async (context, { email, password, key }, { t }) => {
      const signIn = await readSignIn(args.context, args.request.headers);
      if (signIn?.email === email.toLowerCase()) return { field: "email", words: t("people.changeAddress.same") };
      return withOwnPassword(args, { password, t }, () => changeOwnAddress(context, { email, key }));
    },
    (to) => `${to.signIns}?changed=address`,
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.changeAddress.title"));

export default function ChangeOwnAddress() {
  const { present } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.signIns}>{t("people.signIns.title")}</BackLink>}
      margin={
        <Box title={t("people.whatHappens")}>
          <ol>
            <li>{t("people.changeAddress.steps.letter")}</li>
            <li>{t("people.changeAddress.steps.open")}</li>
            <li>{t("people.changeAddress.steps.then")}</li>
            <li>{t("people.confirmAddress.then")}</li>
          </ol>
        </Box>
      }
    >
      <Form
        answer={useActionData<typeof action>()}
        name="change-own-address"
        heading={<h1>{t("people.changeAddress.title")}</h1>}
      >
        <TextInput
          name="email"
          label={t("people.changeAddress.email")}
          hint={t("people.changeAddress.present", { email: present })}
          type="email"
          autoComplete="email"
          inputMode="email"
          width={30}
          spellCheck={false}
        />
        <OwnPassword />
        <ButtonGroup>
          <Button>{t("people.changeAddress.button")}</Button>
          <a href={to.signIns}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
