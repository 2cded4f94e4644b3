import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { changeMissionLanguage } from "#acts/people/change-mission-language.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { missionLanguages } from "#forms/people/mission-addresses-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { languages } from "#messages/kit/languages.ts";
import { paths } from "#paths";
import { seePeopleOfMission } from "#views/people/people-of-mission.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "change-mission-language");
  const { mission, letters, refusals } = found(await seePeopleOfMission(context));
  return { mission, language: letters.language, refusal: refusals["change-mission-language"] };
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "change-mission-language",
    ({ t }) =>
      z.object({
        language: formFields(t).choice(missionLanguages, {
          field: t("people.mission.language"),
          required: t("people.changeLanguage.choose"),
        }),
      }),
    (context, said) => changeMissionLanguage(context, said),
    (to) => listAddress(to.peopleOfMission, { done: "change-mission-language" }),
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.mission.language"));

export default function ChangeMissionLanguage() {
  const { mission, language, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const title = t("people.mission.language");
  return (
    <Page before={<BackLink href={to.peopleOfMission}>{t("people.ofMission.title")}</BackLink>}>
      <ActForm
        answer={answer}
        act={title}
        refusal={refusal}
        name="change-mission-language"
        heading={<Heading over={<UserText>{mission}</UserText>}>{title}</Heading>}
      >
        <Select
          name="language"
          label={title}
          hint={t("people.mission.languageHint")}
          defaultValue={language}
          options={missionLanguages.map((value) => ({ value, label: languages[value].name }))}
        />
        <ButtonGroup>
          <Button>{t("people.changeLanguage.button")}</Button>
          <a href={to.peopleOfMission}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
