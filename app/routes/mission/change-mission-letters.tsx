import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeMissionLetters } from "#acts/people/change-mission-letters.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { HowLettersCome, WhichLettersWait } from "#components/people/how-letters-come.tsx";
import { lettersComeForm } from "#forms/people/letters-come-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { paths } from "#paths";
import { seePeopleOfMission } from "#views/people/people-of-mission.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "change-mission-letters");
  const { mission, letters, refusals } = found(await seePeopleOfMission(context));
  return { mission, come: letters.come, refusal: refusals["change-mission-letters"] };
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "change-mission-letters",
    ({ t }) => lettersComeForm(t),
    (context, said) => changeMissionLetters(context, said),
    (to) => listAddress(to.peopleOfMission, { done: "change-mission-letters" }),
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.lettersCome.title"));

export default function ChangeMissionLetters() {
  const { mission, come, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const title = t("people.lettersCome.title");
  return (
    <Page
      before={<BackLink href={to.peopleOfMission}>{t("people.ofMission.title")}</BackLink>}
      margin={<WhichLettersWait desk="mission" />}
    >
      <ActForm
        answer={answer}
        act={title}
        refusal={refusal}
        name="change-mission-letters"
        heading={<Heading over={<UserText>{mission}</UserText>}>{title}</Heading>}
      >
        <HowLettersCome come={come} />
        <ButtonGroup>
          <Button>{t("people.lettersCome.button")}</Button>
          <a href={to.peopleOfMission}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
