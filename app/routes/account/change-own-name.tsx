import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { changeOwnName } from "#acts/people/change-own-name.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Box, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { readSignIn } from "#sign-in/sign-in.ts";

const schema = (t: Translate) =>
  z.object({
    name: formFields(t).name({ field: t("people.field.name"), required: t("people.problem.name"), max: 200 }),
  });

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, "change-own-name");
  const signIn = await readSignIn(args.context, args.request.headers);
  return { name: signIn?.name ?? "" };
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "change-own-name",
    ({ t }) => schema(t),
    (context, said) => changeOwnName(context, said),
    (to) => `${to.signIns}?changed=name`,
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.changeName.title"));

export default function ChangeOwnName() {
  const { name } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.signIns}>{t("people.signIns.title")}</BackLink>}
      margin={
        <Box title={t("people.changeName.seenTitle")}>
          <p>{t("people.changeName.seen")}</p>
        </Box>
      }
    >
      <Form
        answer={useActionData<typeof action>()}
        name="change-own-name"
        heading={<h1>{t("people.changeName.title")}</h1>}
      >
        <TextInput
          name="name"
          label={t("people.field.name")}
          hint={t("people.hint.name")}
          autoComplete="name"
          defaultValue={name}
          width={30}
        />
        <ButtonGroup>
          <Button>{t("people.changeName.button")}</Button>
          <a href={to.signIns}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
