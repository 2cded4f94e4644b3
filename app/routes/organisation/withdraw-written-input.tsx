import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { withdrawWrittenInput } from "#acts/participation/withdraw-written-input.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeOwnInput } from "#views/participation/own-inputs.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "withdraw-written-input");
  return found(await seeOwnInput(context, idIn(args, "written_input")));
}

export async function action(args: ActionFunctionArgs) {
  const input = idIn(args, "written_input");
  return answerForm(
    args,
    "withdraw-written-input",
    async ({ context }) => {
      found(await seeOwnInput(context, input));
      return z.object({});
    },
    (context, { key }) => withdrawWrittenInput(context, { input, key }),
    (to) => listAddress(to.ownInputs, { done: "withdrawn" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.inputs.withdraw.title"), { of: args.data?.input.title });

export default function WithdrawWrittenInput() {
  const { session, input } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { refusal, title } = input;
  return (
    <Page before={<BackLink href={to.ownInputs}>{t("participation.inputs.title")}</BackLink>}>
      <ActForm
        answer={answer}
        act={t("participation.inputs.withdraw.title")}
        refusal={refusal}
        name="withdraw-written-input"
        heading={
          <Heading over={<UserText>{session.title}</UserText>}>{t("participation.inputs.withdraw.title")}</Heading>
        }
      >
        <p>{t("participation.inputs.withdraw.text", { title: isolated(title) })}</p>
        <ButtonGroup>
          <Button variant="grave">{t("participation.inputs.withdraw.button")}</Button>
          <a href={to.ownInputs}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
