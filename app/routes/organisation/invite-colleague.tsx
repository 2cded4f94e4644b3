import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { inviteColleague } from "#acts/people/invite-colleague.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
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
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { countAtTheDoor, withOwnPassword } from "#sign-in/sign-in.ts";
import { seeColleagues } from "#views/people/colleagues.ts";

/** In characters. */
const LONGEST_NAME = 200;

const schema = (t: Translate) => {
  const { email, name } = formFields(t);
  return z.object({
    name: name({
      field: t("people.inviteColleague.name"),
      required: t("people.inviteColleague.enterName"),
      max: LONGEST_NAME,
    }),
    email: email({
      field: t("people.inviteColleague.email"),
      required: t("people.inviteColleague.enterEmail"),
      account: true,
    }),
    password: passwordField(t),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "invite-colleague");
  const { organisation, refusals } = found(await seeColleagues(context));
  return { organisation, refusal: refusals["invite-colleague"] };
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "invite-colleague",
    async ({ context, t }) => {
      found(await seeColleagues(context));
      return schema(t);
    },
    async (context, { password, ...said }, { t, actor }) => {
      return withOwnPassword(args, { password, t }, async () => {
        await countAtTheDoor(args, "letter", said.email);
        if (actor.role === "applicant") await countAtTheDoor(args, "invitation", actor.organisation ?? undefined);
        return inviteColleague(context, said);
      });
    },
    (to) => listAddress(to.colleagues, { done: "invited" }),
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.inviteColleague.title"));

export default function InviteColleague() {
  const { organisation, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.colleagues}>{t("people.colleagues.title")}</BackLink>}
      margin={
        <Box title={t("people.whatHappens")}>
          <ol>
            <li>{t("people.inviteColleague.steps.letter")}</li>
            <li>{t("people.inviteColleague.steps.accept")}</li>
            <li>{t("people.inviteColleague.steps.same")}</li>
          </ol>
          <p>{t("people.colleagues.most")}</p>
        </Box>
      }
    >
      <ActForm
        answer={answer}
        act={t("people.inviteColleague.button")}
        refusal={refusal}
        name="invite-colleague"
        heading={<Heading over={<UserText>{organisation}</UserText>}>{t("people.inviteColleague.title")}</Heading>}
      >
        <TextInput name="name" label={t("people.inviteColleague.name")} width={30} />
        <TextInput
          name="email"
          type="email"
          label={t("people.inviteColleague.email")}
          hint={t("people.inviteColleague.emailHint")}
          inputMode="email"
          width={30}
          spellCheck={false}
        />
        <OwnPassword hint={t("people.inviteColleague.passwordHint")} />
        <ButtonGroup>
          <Button>{t("people.inviteColleague.button")}</Button>
          <a href={to.colleagues}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
