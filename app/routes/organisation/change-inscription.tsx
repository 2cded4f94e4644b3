import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeInscription } from "#acts/participation/change-inscription.ts";
import { listAddress } from "#components/kit/page/list-address.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { SpeakerPage } from "#components/participation/speaker-form.tsx";
import { speakerSchema } from "#forms/participation/speaker-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { seeOwnInscription } from "#views/participation/own-inscriptions.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "change-inscription");
  return found(await seeOwnInscription(context, idIn(args, "inscription")));
}

export async function action(args: ActionFunctionArgs) {
  const inscription = idIn(args, "inscription");
  return answerForm(
    args,
    "change-inscription",
    async ({ context, t }) => speakerSchema(t, found(await seeOwnInscription(context, inscription)).list),
    (context, said) => changeInscription(context, { ...said, inscription }),
    (to) => listAddress(to.ownInscriptions, { done: "changed" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.speakers.changeInscription.title"), { of: args.data?.list.title });

export default function ChangeInscription() {
  const { list, inscription } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  return (
    <SpeakerPage
      {...{ list, answer }}
      act="change-inscription"
      refusal={inscription.refusals["change-inscription"]}
      words={{
        title: t("participation.speakers.changeInscription.title"),
        button: t("participation.speakers.changeInscription.button"),
      }}
      said={{ representative: inscription.speaker?.id, topic: inscription.topic }}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
