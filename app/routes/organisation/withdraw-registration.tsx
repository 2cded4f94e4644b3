import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { withdrawRegistration } from "#acts/participation/withdraw-registration.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { RegisteringMargin } from "#components/participation/registering-margin.tsx";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeOwnRegistration } from "#views/participation/own-registrations.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "withdraw-registration");
  return found(await seeOwnRegistration(context, idIn(args, "registration")));
}

export async function action(args: ActionFunctionArgs) {
  const registration = idIn(args, "registration");
  return answerForm(
    args,
    "withdraw-registration",
    async ({ context }) => {
      found(await seeOwnRegistration(context, registration));
      return z.object({});
    },
    (context, { key }) => withdrawRegistration(context, { registration, key }),
    (to) => listAddress(to.ownRepresentatives, { done: "registration-withdrawn" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.register.withdrawTitle", { name: args.data?.registration.name ?? "" }));

export default function WithdrawRegistration() {
  const { session, registration } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const refusal = registration.refusals["withdraw-registration"];
  const name = isolated(registration.name);
  return (
    <Page
      before={<BackLink href={to.ownRepresentatives}>{t("participation.own.title")}</BackLink>}
      margin={<RegisteringMargin session={session} />}
    >
      <ActForm
        answer={answer}
        act={t("participation.register.withdrawButton")}
        refusal={refusal}
        name="withdraw-registration"
        heading={
          <Heading over={<UserText>{session.title}</UserText>}>
            {t("participation.register.withdrawTitle", { name })}
          </Heading>
        }
      >
        <p className="lede">{t("participation.register.withdrawText", { name, session: isolated(session.title) })}</p>
        <p>{t("participation.withdraw.elsewhere", { name })}</p>
        <ButtonGroup>
          <Button variant="grave">{t("participation.register.withdrawButton")}</Button>
          <a href={to.ownRepresentatives}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
