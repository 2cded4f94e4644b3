import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { invitePerson } from "#acts/people/invite-person.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Box, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { OfficeFields } from "#components/people/office-fields.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { type OfferedOffices, officeFields, officeOf } from "#forms/people/office-field.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise } from "#http/request-context.ts";
import { availableLanguages, defaultLanguage, languages } from "#messages/kit/languages.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeOffices } from "#views/people/people.ts";

const letterLanguages = availableLanguages({ pseudo: false });

/** In characters. */
const LONGEST_NAME = 200;

const schema = (t: Translate, offered: OfferedOffices) => {
  const { email, text, choice } = formFields(t);
  return z.object({
    email: email({ field: t("people.invite.email"), required: t("people.invite.enterEmail"), account: true }),
    name: text({ field: t("people.invite.name"), max: LONGEST_NAME }),
    ...officeFields(t, offered),
    language: choice(letterLanguages, {
      field: t("people.invite.language"),
      required: true,
    }),
  });
};

/** The mission from whose page somebody comes is chosen already. */
const query = z.object({ mission: filterFields.id<"mission">() });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "invite-person");
  const offices = await seeOffices(context);
  const { mission } = readFilter(args.request.url, query);
  return { ...offices, chosen: offices.missions.find(({ id }) => id === mission)?.id ?? null };
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "invite-person",
    async ({ context, t }) => schema(t, await seeOffices(context)),
    async (context, { name, role, mission, part, process, ...said }, { t }) => {
      const office = officeOf(t, { role, mission, part, process });
      if ("field" in office) return office;
      return invitePerson(context, { ...said, name: name === "" ? null : name, office });
    },
    (to) => listAddress(to.people, { done: "invited" }),
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.invite.title"));

export default function InvitePerson() {
  const { missions, processes, chosen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.people}>{t("people.list.title")}</BackLink>}
      margin={
        <Box title={t("people.whatHappens")}>
          <ol>
            <li>{t("people.invite.steps.letter")}</li>
            <li>{t("people.invite.steps.account")}</li>
            <li>{t("people.invite.steps.factor")}</li>
          </ol>
        </Box>
      }
    >
      <Form answer={answer} name="invite" heading={<h1>{t("people.invite.title")}</h1>}>
        <TextInput
          name="email"
          type="email"
          label={t("people.invite.email")}
          hint={t("people.invite.emailHint")}
          width={30}
          spellCheck={false}
        />
        <TextInput name="name" label={t("people.invite.name")} width={30} optional />
        <OfficeFields {...{ missions, processes, chosen }} />
        <Select
          name="language"
          label={t("people.invite.language")}
          defaultValue={defaultLanguage}
          options={letterLanguages.map((value) => ({ value, label: languages[value].name }))}
        />
        <ButtonGroup>
          <Button>{t("people.invite.button")}</Button>
          <a href={to.people}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
