import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeInscription } from "#acts/participation/change-inscription.ts";
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
    async ({ context, t }) => {
      const { list } = found(await seeOwnInscription(context, inscription));
      return speakerSchema(
        t,
        list.representatives.map(({ id }) => id),
      );
    },
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
  const to = paths(useLanguage());
  const title = t("participation.speakers.changeInscription.title");
  const refusal = inscription.refusals["change-inscription"];
  return (
    <Page
      before={<BackLink href={to.ownInscriptions}>{t("participation.speakers.own.title")}</BackLink>}
      margin={<InscribingMargin list={list} />}
    >
      <ActForm
        answer={answer}
        act={title}
        refusal={refusal}
        name="change-inscription"
        heading={<Heading over={<UserText>{list.title}</UserText>}>{title}</Heading>}
      >
        <SpeakerFields list={list} said={{ representative: inscription.speaker?.id, topic: inscription.topic }} />
        <ButtonGroup>
          <Button>{t("participation.speakers.changeInscription.button")}</Button>
          <a href={to.ownInscriptions}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
