import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { withdrawColleagueInvitation } from "#acts/people/withdraw-colleague-invitation.ts";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { InvitationToWithdraw } from "#components/people/invitation-to-withdraw.tsx";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeColleagueInvitation } from "#views/people/colleagues.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "withdraw-colleague-invitation");
  return found(await seeColleagueInvitation(context, idIn(args, "organisation_invitation")));
}

export async function action(args: ActionFunctionArgs) {
  const invitation = idIn(args, "organisation_invitation");
  return answerForm(
    args,
    "withdraw-colleague-invitation",
    async ({ context }) => {
      found(await seeColleagueInvitation(context, invitation));
      return z.object({});
    },
    (context, { key }) => withdrawColleagueInvitation(context, { invitation, key }),
    (to) => listAddress(to.colleagues, { done: "withdrawn" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("people.withdrawColleagueInvitation.title"), { of: args.data?.email });

export default function WithdrawColleagueInvitation() {
  const invitation = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const people = { href: paths(useLanguage()).colleagues, title: t("people.colleagues.title") };
  return (
    <InvitationToWithdraw
      invitation={invitation}
      answer={answer}
      name="withdraw-colleague-invitation"
      people={people}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
