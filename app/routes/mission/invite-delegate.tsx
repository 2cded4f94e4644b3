import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { inviteDelegate } from "#acts/people/invite-delegate.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Radios } from "#components/kit/form/choices.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { OwnPassword } from "#components/people/own-password.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { passwordField } from "#forms/people/password-field.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { availableLanguages, defaultLanguage, languages } from "#messages/kit/languages.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { countAtTheDoor, withOwnPassword } from "#sign-in/sign-in.ts";
import { seePeopleOfMission } from "#views/people/people-of-mission.ts";

const letterLanguages = availableLanguages({ pseudo: false });

const parts = ["objects", "reads"] as const;

/** In characters. */
const LONGEST_NAME = 200;

const schema = (t: Translate) => {
  const { email, text, choice } = formFields(t);
  return z.object({
    name: text({
      field: t("people.inviteColleague.name"),
      required: t("people.inviteColleague.enterName"),
      max: LONGEST_NAME,
    }),
    email: email({
      field: t("people.inviteColleague.email"),
      required: t("people.inviteColleague.enterEmail"),
      account: true,
    }),
    part: choice(parts, { field: t("people.ofMission.part"), required: t("people.inviteDelegate.choosePart") }),
    language: choice(letterLanguages, { field: t("people.invite.language"), required: true }),
    password: passwordField(t),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "invite-delegate");
  const { mission, memberState, refusals } = found(await seePeopleOfMission(context));
  return { mission, memberState, refusal: refusals["invite-delegate"] };
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "invite-delegate",
    async ({ context, t }) => {
      found(await seePeopleOfMission(context));
      return schema(t);
    },
    async (context, { password, part, ...said }, { t, actor }) => {
      return withOwnPassword(args, { password, t }, async () => {
        await countAtTheDoor(args, "letter", said.email);
        if (actor.role === "mission") await countAtTheDoor(args, "invitation", actor.mission);
        return inviteDelegate(context, { ...said, readsOnly: part === "reads" });
      });
    },
    (to) => listAddress(to.peopleOfMission, { done: "invited" }),
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.inviteDelegate.title"));

export default function InviteDelegate() {
  const { mission, memberState, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.peopleOfMission}>{t("people.ofMission.title")}</BackLink>}
      margin={
        <Box title={t("people.whatHappens")}>
          <ol>
            <li>{t("people.inviteDelegate.steps.letter")}</li>
            <li>{t("people.inviteDelegate.steps.told")}</li>
            <li>{t("people.inviteDelegate.steps.factor")}</li>
          </ol>
        </Box>
      }
    >
      <ActForm
        answer={answer}
        act={t("people.ofMission.invite")}
        refusal={refusal}
        name="invite-delegate"
        heading={<Heading over={<UserText>{mission}</UserText>}>{t("people.inviteDelegate.title")}</Heading>}
      >
        <TextInput name="name" label={t("people.inviteColleague.name")} width={30} />
        <TextInput
          name="email"
          type="email"
          label={t("people.inviteColleague.email")}
          hint={t("people.inviteDelegate.emailHint")}
          inputMode="email"
          width={30}
          spellCheck={false}
        />
        <Radios
          name="part"
          legend={t("people.ofMission.part")}
          choices={parts.map((value) => ({
            value,
            label: t(`people.ofMission.parts.${value}`),
            hint: t(
              value === "objects" && !memberState
                ? "people.inviteDelegate.observerState"
                : `people.inviteDelegate.partHint.${value}`,
            ),
          }))}
        />
        <Select
          name="language"
          label={t("people.invite.language")}
          defaultValue={defaultLanguage}
          options={letterLanguages.map((value) => ({ value, label: languages[value].name }))}
        />
        <OwnPassword hint={t("people.inviteDelegate.passwordHint")} />
        <ButtonGroup>
          <Button>{t("people.inviteColleague.button")}</Button>
          <a href={to.peopleOfMission}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
