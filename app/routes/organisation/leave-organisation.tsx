import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { leaveOrganisation } from "#acts/people/leave-organisation.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { OwnPassword } from "#components/people/own-password.tsx";
import { passwordField } from "#forms/people/password-field.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { withOwnPassword } from "#sign-in/sign-in.ts";
import { seeColleagues } from "#views/people/colleagues.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "leave-organisation");
  const { organisation, refusals } = found(await seeColleagues(context));
  return { organisation, refusal: refusals["leave-organisation"] };
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "leave-organisation",
    async ({ context, t }) => {
      found(await seeColleagues(context));
      return z.object({ password: passwordField(t) });
    },
    (context, { password, key }, { t }) =>
      withOwnPassword(args, { password, t }, () => leaveOrganisation(context, { key })),
    (to) => `${to.signIn}?after=left`,
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("people.leaveOrganisation.title"), { of: args.data?.organisation });

export default function LeaveOrganisation() {
  const { organisation, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page before={<BackLink href={to.colleagues}>{t("people.colleagues.title")}</BackLink>}>
      <ActForm
        answer={answer}
        act={t("people.leaveOrganisation.button")}
        refusal={refusal}
        name="leave-organisation"
        heading={<Heading over={<UserText>{organisation}</UserText>}>{t("people.leaveOrganisation.title")}</Heading>}
      >
        <p className="lede">{t("people.leaveOrganisation.text", { organisation: isolated(organisation) })}</p>
        <p>{t("people.leaveOrganisation.then")}</p>
        <OwnPassword />
        <ButtonGroup>
          <Button variant="grave">{t("people.leaveOrganisation.button")}</Button>
          <a href={to.colleagues}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
