import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { takeOffColleague } from "#acts/people/take-off-colleague.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { OwnPassword } from "#components/people/own-password.tsx";
import { passwordField } from "#forms/people/password-field.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { withOwnPassword } from "#sign-in/sign-in.ts";
import { seeColleagues } from "#views/people/colleagues.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "take-off-colleague");
  const { organisation, people } = found(await seeColleagues(context));
  const id = idIn(args, "person");
  return { organisation, colleague: found(people.find(({ person }) => person === id) ?? null) };
}

export async function action(args: ActionFunctionArgs) {
  const person = idIn(args, "person");
  return answerForm(
    args,
    "take-off-colleague",
    async ({ context, t }) => {
      found(found(await seeColleagues(context)).people.find((one) => one.person === person) ?? null);
      return z.object({ password: passwordField(t) });
    },
    (context, { password, key }, { t }) =>
      withOwnPassword(args, { password, t }, () => takeOffColleague(context, { person, key })),
    (to) => listAddress(to.colleagues, { done: "taken-off" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("people.takeOffColleague.title", { name: args.data?.colleague.name ?? "" }));

export default function TakeOffColleague() {
  const { organisation, colleague } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const name = isolated(colleague.name);
  return (
    <Page before={<BackLink href={to.colleagues}>{t("people.colleagues.title")}</BackLink>}>
      <ActForm
        answer={answer}
        act={t("people.takeOffColleague.button")}
        refusal={colleague.refusal}
        name="take-off-colleague"
        heading={
          <Heading over={<UserText>{organisation}</UserText>}>{t("people.takeOffColleague.title", { name })}</Heading>
        }
      >
        <p className="lede">{t("people.takeOffColleague.text", { name })}</p>
        <p>{t("people.takeOffColleague.record", { name })}</p>
        <OwnPassword />
        <ButtonGroup>
          <Button variant="grave">{t("people.takeOffColleague.button")}</Button>
          <a href={to.colleagues}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
