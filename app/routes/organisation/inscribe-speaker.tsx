import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { inscribeSpeaker } from "#acts/participation/inscribe-speaker.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { InscribingMargin, SpeakerFields } from "#components/participation/speaker-fields.tsx";
import { speakerSchema } from "#forms/participation/speaker-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
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
    async ({ context, t }) => {
      const { representatives } = found(await seeOwnList(context, session));
      return speakerSchema(
        t,
        representatives.map(({ id }) => id),
      );
    },
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
  const to = paths(useLanguage());
  const title = t("participation.speakers.inscribe.title");
  const { refusal } = list;
  return (
    <Page
      before={<BackLink href={to.ownInscriptions}>{t("participation.speakers.own.title")}</BackLink>}
      margin={<InscribingMargin list={list} />}
    >
      <ActForm
        answer={answer}
        act={title}
        refusal={refusal}
        name="inscribe-speaker"
        heading={<Heading over={<UserText>{list.title}</UserText>}>{title}</Heading>}
      >
        <SpeakerFields list={list} />
        <p className="small">{t("participation.speakers.own.rule")}</p>
        <ButtonGroup>
          <Button>{t("participation.speakers.inscribe.button")}</Button>
          <a href={to.ownInscriptions}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
