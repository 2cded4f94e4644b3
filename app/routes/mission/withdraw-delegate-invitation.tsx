import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { withdrawDelegateInvitation } from "#acts/people/withdraw-delegate-invitation.ts";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { InvitationToWithdraw } from "#components/people/invitation-to-withdraw.tsx";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
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
  const invitation = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const people = { href: paths(useLanguage()).peopleOfMission, title: t("people.ofMission.title") };
  return (
    <InvitationToWithdraw invitation={invitation} answer={answer} name="withdraw-delegate-invitation" people={people} />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
