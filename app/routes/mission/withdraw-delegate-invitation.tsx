import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { withdrawDelegateInvitation } from "#acts/people/withdraw-delegate-invitation.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Reference } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeDelegateInvitation } from "#views/people/people-of-mission.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "withdraw-delegate-invitation");
  return found(await seeDelegateInvitation(context, idIn(args, "invitation")));
}

export async function action(args: ActionFunctionArgs) {
  const invitation = idIn(args, "invitation");
  return answerForm(
    args,
    "withdraw-delegate-invitation",
    async ({ context }) => {
      found(await seeDelegateInvitation(context, invitation));
      return z.object({});
    },
    (context, { key }) => withdrawDelegateInvitation(context, { invitation, key }),
    (to) => listAddress(to.peopleOfMission, { done: "withdrawn" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("people.withdrawColleagueInvitation.title"), { of: args.data?.email });

export default function WithdrawDelegateInvitation() {
  const { email, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const title = t("people.withdrawColleagueInvitation.title");
  return (
    <Page before={<BackLink href={to.peopleOfMission}>{t("people.ofMission.title")}</BackLink>}>
      <Form
        answer={answer}
        closed={refusal !== null}
        name="withdraw-delegate-invitation"
        heading={<Heading over={<Reference>{email}</Reference>}>{title}</Heading>}
      >
        {refusal !== null ? (
          answer === undefined && <RefusedAct act={title} refusal={refusal} />
        ) : (
          <>
            <p className="lede">{t("people.withdrawColleagueInvitation.text", { email: isolated(email) })}</p>
            <ButtonGroup>
              <Button variant="grave">{title}</Button>
              <a href={to.peopleOfMission}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
