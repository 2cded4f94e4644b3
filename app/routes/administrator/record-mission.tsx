import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { recordMission } from "#acts/people/record-mission.ts";
import { Button } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { countryChoices } from "#components/kit/page/country.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Box, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { MissionAddressesFields } from "#components/people/mission-addresses-fields.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { missionAddressesFields } from "#forms/people/mission-addresses-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise } from "#http/request-context.ts";
import { inOrderOfNames } from "#messages/kit/countries.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";

const schema = (t: Translate, countries: readonly string[]) => {
  const { text, choice } = formFields(t);
  return z.object({
    country: choice(countries, {
      field: t("people.mission.country"),
      required: t("people.mission.chooseCountry"),
    }),
    name: text({ field: t("people.mission.name"), required: t("people.mission.enterName"), max: 200 }),
    ...missionAddressesFields(t),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, "record-mission");
  return null;
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "record-mission",
    ({ t, language }) => schema(t, inOrderOfNames(language)),
    (context, said) => recordMission(context, said),
    (to, { id }) => listAddress(to.missionOnRecord(id), { done: "mission" }),
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.mission.title"));

export default function RecordMission() {
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  return (
    <Page
      before={<BackLink href={to.missions}>{t("people.missions.title")}</BackLink>}
      margin={
        <Box title={t("people.whatHappens")}>
          <p>{t("people.mission.intro")}</p>
          <p>
            <a href={to.importPeople}>{t("people.mission.many")}</a>
          </p>
        </Box>
      }
    >
      <Form answer={answer} name="mission" heading={<h1>{t("people.mission.title")}</h1>}>
        <Select
          name="country"
          label={t("people.mission.country")}
          hint={t("people.mission.countryHint")}
          options={[{ value: "", label: t("form.chooseOne") }, ...countryChoices(language)]}
        />
        <TextInput name="name" label={t("people.mission.name")} hint={t("people.mission.nameHint")} />
        <MissionAddressesFields />
        <Button>{t("people.mission.button")}</Button>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
