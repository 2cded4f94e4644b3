import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { withdrawInscription } from "#acts/participation/withdraw-inscription.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { InscribedFacts } from "#components/participation/inscribed-facts.tsx";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeOwnInscription } from "#views/participation/own-inscriptions.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "withdraw-inscription");
  return found(await seeOwnInscription(context, idIn(args, "inscription")));
}

export async function action(args: ActionFunctionArgs) {
  const inscription = idIn(args, "inscription");
  return answerForm(
    args,
    "withdraw-inscription",
    async ({ context }) => {
      found(await seeOwnInscription(context, inscription));
      return z.object({});
    },
    (context, { key }) => withdrawInscription(context, { inscription, key }),
    (to) => listAddress(to.ownInscriptions, { done: "withdrawn" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.speakers.withdrawInscription.title"), { of: args.data?.list.title });

export default function WithdrawInscription() {
  const { list, inscription } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const title = t("participation.speakers.withdrawInscription.title");
  const refusal = inscription.refusals["withdraw-inscription"];
  return (
    <Page before={<BackLink href={to.ownInscriptions}>{t("participation.speakers.own.title")}</BackLink>}>
      <ActForm
        answer={answer}
        act={title}
        refusal={refusal}
        name="withdraw-inscription"
        heading={<Heading over={<UserText>{list.title}</UserText>}>{title}</Heading>}
      >
        <InscribedFacts inscription={inscription} zone={list.process.zone} />
        <p>{t("participation.speakers.withdrawInscription.text", { session: isolated(list.title) })}</p>
        <ButtonGroup>
          <Button variant="grave">{t("participation.speakers.withdrawInscription.button")}</Button>
          <a href={to.ownInscriptions}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
