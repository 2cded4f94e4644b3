import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { withdrawRepresentative } from "#acts/participation/withdraw-representative.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { NominatingMargin } from "#components/participation/nominating-margin.tsx";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeOwnRepresentative } from "#views/participation/own-representatives.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "withdraw-representative");
  return found(await seeOwnRepresentative(context, idIn(args, "representative")));
}

export async function action(args: ActionFunctionArgs) {
  const representative = idIn(args, "representative");
  return answerForm(
    args,
    "withdraw-representative",
    async ({ context }) => {
      found(await seeOwnRepresentative(context, representative));
      return z.object({});
    },
    (context, { key }) => withdrawRepresentative(context, { representative, key }),
    (to) => listAddress(to.ownRepresentatives, { done: "withdrawn" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.withdraw.title", { name: args.data?.representative.name ?? "" }));

export default function WithdrawRepresentative() {
  const { session, representative } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const refusal = representative.refusals["withdraw-representative"];
  const name = isolated(representative.name);
  return (
    <Page
      before={<BackLink href={to.ownRepresentatives}>{t("participation.own.title")}</BackLink>}
      margin={<NominatingMargin session={session} />}
    >
      <ActForm
        answer={answer}
        act={t("participation.withdraw.button")}
        refusal={refusal}
        name="withdraw-representative"
        heading={
          <Heading over={<UserText>{session.title}</UserText>}>{t("participation.withdraw.title", { name })}</Heading>
        }
      >
        <p className="lede">{t("participation.withdraw.text", { name, session: isolated(session.title) })}</p>
        <p>{t("participation.withdraw.elsewhere", { name })}</p>
        <ButtonGroup>
          <Button variant="grave">{t("participation.withdraw.button")}</Button>
          <a href={to.ownRepresentatives}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
