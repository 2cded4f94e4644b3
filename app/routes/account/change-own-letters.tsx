import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeOwnLetters } from "#acts/people/change-own-letters.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { HowLettersCome, WhichLettersWait } from "#components/people/how-letters-come.tsx";
import { lettersComeForm } from "#forms/people/letters-come-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeOwnAccount } from "#views/people/own-account.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "change-own-letters");
  const { lettersCome } = await seeOwnAccount(context, actor.person);
  return { come: lettersCome, desk: actor.role === "chair" ? ("chair" as const) : ("secretariat" as const) };
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "change-own-letters",
    ({ t }) => lettersComeForm(t),
    (context, said) => changeOwnLetters(context, said),
    (to) => `${to.signIns}?changed=letters`,
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.lettersCome.title"));

export default function ChangeOwnLetters() {
  const { come, desk } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.signIns}>{t("people.signIns.title")}</BackLink>}
      margin={<WhichLettersWait desk={desk} />}
    >
      <Form
        answer={useActionData<typeof action>()}
        name="change-own-letters"
        heading={<Heading>{t("people.lettersCome.title")}</Heading>}
      >
        <HowLettersCome come={come} />
        <ButtonGroup>
          <Button>{t("people.lettersCome.button")}</Button>
          <a href={to.signIns}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
