import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { confirmMendedAddress, findAddressToConfirm } from "#acts/people/confirm-mended-address.ts";
import { Button } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Box, Page } from "#components/kit/page/page.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { answerProblems, answerRefusal } from "#http/answer.ts";
import { found, readLanguage } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";

const schema = (t: Translate) => z.object({ token: formFields(t).hidden(/^[\w-]{1,100}$/) });

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const token = new URL(args.request.url).searchParams.get("token") ?? "";
  return { token, ...found(await findAddressToConfirm(args.context, token)) };
}

export async function action(args: ActionFunctionArgs) {
  const language = readLanguage(args);
  const form = await parseForm(args.request, schema(translator(language)));
  if (!form.ok) return answerProblems(args.context, form);
  const ruling = await confirmMendedAddress(args.context, form.value.token);
  if (!ruling.ok) return answerRefusal(args.context, ruling, language, form.submitted);
  return redirect(`${paths(language).signIn}?after=verified`, 303);
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.confirmAddress.title"));

export default function ConfirmAddress() {
  const { token, email } = useLoaderData<typeof loader>();
  const t = useTranslations();
  return (
    <Page
      margin={
        <Box title={t("people.whatHappens")}>
          <p>{t("people.confirmAddress.then")}</p>
          <p>{t("people.confirmAddress.notYou")}</p>
        </Box>
      }
    >
      <Form
        answer={useActionData<typeof action>()}
        name="confirm-address"
        heading={
          <>
            <h1>{t("people.confirmAddress.title")}</h1>
            <p className="lede">{t("people.confirmAddress.intro", { email: isolated(email) })}</p>
          </>
        }
      >
        <input type="hidden" name="token" value={token} />
        <Button>{t("people.confirmAddress.button")}</Button>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
