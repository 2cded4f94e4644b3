import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { type InvitePerson, invitePerson } from "#acts/people/invite-person.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Radios } from "#components/kit/form/choices.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import type { Id } from "#domain/kit/id.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise } from "#http/request-context.ts";
import { availableLanguages, defaultLanguage, languages } from "#messages/kit/languages.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeOffices } from "#views/people/people.ts";

const roles = ["mission", "chair", "secretariat", "administrator"] as const;

const letterLanguages = availableLanguages({ pseudo: false });

/** In characters. */
const LONGEST_NAME = 200;

const schema = (t: Translate, offered: { missions: readonly Id<"mission">[]; processes: readonly Id<"process">[] }) => {
  const { email, text, choice, optionalChoice } = formFields(t);
  return z.object({
    email: email({ field: t("people.invite.email"), required: t("people.invite.enterEmail"), account: true }),
    name: text({ field: t("people.invite.name"), max: LONGEST_NAME }),
    role: choice(roles, { field: t("people.invite.role"), required: t("people.invite.chooseRole") }),
    mission: optionalChoice(offered.missions, { field: t("people.invite.mission") }),
    process: optionalChoice(offered.processes, { field: t("people.invite.process") }),
    language: choice(letterLanguages, {
      field: t("people.invite.language"),
      required: true,
    }),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "invite-person");
  return seeOffices(context);
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "invite-person",
    async ({ context, t }) => {
      const { missions, processes } = await seeOffices(context);
      return schema(t, { missions: missions.map(({ id }) => id), processes: processes.map(({ id }) => id) });
    },
    async (context, { name, role, mission, process, ...said }, { t }) => {
      const office = officeOf(role, mission, process);
      if (office === "mission") return { field: office, words: t("people.invite.chooseMission") };
      if (office === "process") return { field: office, words: t("people.invite.chooseProcess") };
      return invitePerson(context, { ...said, name: name === "" ? null : name, office });
    },
    (to) => listAddress(to.people, { done: "invited" }),
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.invite.title"));

export default function InvitePerson() {
  const { missions, processes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const none = { value: "", label: t("people.invite.none") };
  return (
    <Page before={<BackLink href={to.people}>{t("people.list.title")}</BackLink>}>
      <Form answer={answer} name="invite" heading={<h1 className="govuk-heading-l">{t("people.invite.title")}</h1>}>
        <p className="govuk-body">{t("people.invite.intro")}</p>
        <TextInput
          name="email"
          type="email"
          label={t("people.invite.email")}
          hint={t("people.invite.emailHint")}
          spellCheck={false}
        />
        <TextInput name="name" label={t("people.invite.name")} optional />
        <Radios
          name="role"
          legend={t("people.invite.role")}
          choices={roles.map((value) => ({
            value,
            label: t(`people.invite.roles.${value}`),
            hint: t(`people.invite.roleHint.${value}`),
            ...(value === "mission"
              ? {
                  detail: (
                    <Select
                      name="mission"
                      label={t("people.invite.mission")}
                      options={[none, ...missions.map(({ id, name }) => ({ value: id, label: name }))]}
                    />
                  ),
                }
              : {}),
            ...(value === "chair"
              ? {
                  detail: (
                    <Select
                      name="process"
                      label={t("people.invite.process")}
                      options={[none, ...processes.map(({ id, title }) => ({ value: id, label: title }))]}
                    />
                  ),
                }
              : {}),
          }))}
        />
        <Select
          name="language"
          label={t("people.invite.language")}
          defaultValue={defaultLanguage}
          options={letterLanguages.map((value) => ({ value, label: languages[value].name }))}
        />
        <ButtonGroup>
          <Button>{t("people.invite.button")}</Button>
          <a className="govuk-link" href={to.people}>
            {t("form.cancel")}
          </a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

/** The office that was chosen, or the field that it still needs. */
function officeOf(
  role: (typeof roles)[number],
  mission: Id<"mission"> | null,
  process: Id<"process"> | null,
): InvitePerson["office"] | "mission" | "process" {
  switch (role) {
    case "mission":
      return mission === null ? "mission" : { role, mission };
    case "chair":
      return process === null ? "process" : { role, process };
    case "secretariat":
    case "administrator":
      return { role };
  }
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
