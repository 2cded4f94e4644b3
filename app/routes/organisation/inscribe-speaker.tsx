import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { inscribeSpeaker } from "#acts/participation/inscribe-speaker.ts";
import { listAddress } from "#components/kit/page/list-address.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { SpeakerPage } from "#components/participation/speaker-form.tsx";
import { speakerSchema } from "#forms/participation/speaker-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { seeOwnList } from "#views/participation/own-inscriptions.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "inscribe-speaker");
  return { list: found(await seeOwnList(context, idIn(args, "session"))) };
}

export async function action(args: ActionFunctionArgs) {
  const session = idIn(args, "session");
  return answerForm(
    args,
    "inscribe-speaker",
    async ({ context, t }) => speakerSchema(t, found(await seeOwnList(context, session))),
    (context, said) => inscribeSpeaker(context, { ...said, session }),
    (to) => listAddress(to.ownInscriptions, { done: "inscribed" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.speakers.inscribe.title"), { of: args.data?.list.title });

export default function InscribeSpeaker() {
  const { list } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  return (
    <SpeakerPage
      {...{ list, answer }}
      act="inscribe-speaker"
      refusal={list.refusal}
      words={{
        title: t("participation.speakers.inscribe.title"),
        button: t("participation.speakers.inscribe.button"),
      }}
    >
      <p className="small">{t("participation.speakers.own.rule")}</p>
    </SpeakerPage>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
