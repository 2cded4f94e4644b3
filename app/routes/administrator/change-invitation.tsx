import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { sendInvitationAgain } from "#acts/people/send-invitation-again.ts";
import { withdrawInvitation } from "#acts/people/withdraw-invitation.ts";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { Administer } from "#components/people/administer.tsx";
import { reasonField } from "#forms/people/reason-field.ts";
import { answerForm } from "#http/answer-form.ts";
import { actIn, authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeInvitation } from "#views/people/invitation.ts";

const acts = {
  "withdraw-invitation": { perform: withdrawInvitation, takes: true },
  "send-invitation-again": { perform: sendInvitationAgain, takes: false },
} as const;

export async function loader(args: LoaderFunctionArgs) {
  const slug = actIn(args, acts);
  const { context } = await authorise(args, slug);
  return { slug, ...found(await seeInvitation(context, idIn(args, "invitation"))) };
}

export async function action(args: ActionFunctionArgs) {
  const slug = actIn(args, acts);
  const invitation = idIn(args, "invitation");
  return answerForm(
    args,
    slug,
    async ({ context, t }) => {
      found(await seeInvitation(context, invitation));
      return z.object({ reason: reasonField(t) });
    },
    async (context, said) => acts[slug].perform(context, { ...said, invitation }),
    (to) => listAddress(to.people, { done: slug }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t(`people.administer.act.${args.data?.slug ?? "withdraw-invitation"}.title`), {
    of: args.data?.email,
  });

export default function ChangeInvitation() {
  const { slug, email, refusal } = useLoaderData<typeof loader>();
  const t = useTranslations();
  return (
    <Administer
      {...{ name: slug, of: email, refusal }}
      title={t(`people.administer.act.${slug}.title`)}
      text={t(`people.administer.act.${slug}.text`)}
      button={t(`people.administer.act.${slug}.title`)}
      takes={acts[slug].takes}
      back={paths(useLanguage()).people}
      answer={useActionData<typeof action>()}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
