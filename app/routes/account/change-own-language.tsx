import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { changeOwnLanguage } from "#acts/people/change-own-language.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Radios } from "#components/kit/form/choices.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise } from "#http/request-context.ts";
import { availableLanguages, languages } from "#messages/kit/languages.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeOwnAccount } from "#views/people/own-account.ts";

const letterLanguages = availableLanguages({ pseudo: false });

const schema = (t: Translate) =>
  z.object({
    language: formFields(t).choice(letterLanguages, {
      field: t("people.changeLanguage.title"),
      required: t("people.changeLanguage.choose"),
    }),
  });

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "change-own-language");
  const { language } = await seeOwnAccount(context, actor.person);
  return { language };
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "change-own-language",
    ({ t }) => schema(t),
    (context, said) => changeOwnLanguage(context, said),
    (to) => `${to.signIns}?changed=language`,
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.changeLanguage.title"));

export default function ChangeOwnLanguage() {
  const { language } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page before={<BackLink href={to.signIns}>{t("people.signIns.title")}</BackLink>}>
      <Form answer={useActionData<typeof action>()} name="change-own-language">
        <Radios
          name="language"
          legend={t("people.changeLanguage.title")}
          heading
          legendSize="l"
          hint={t("people.changeLanguage.hint")}
          choices={letterLanguages.map((one) => ({
            value: one,
            label: (
              <span lang={one} dir={languages[one].dir}>
                {languages[one].name}
              </span>
            ),
          }))}
          defaultValue={language}
        />
        <ButtonGroup>
          <Button>{t("people.changeLanguage.button")}</Button>
          <a href={to.signIns}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
