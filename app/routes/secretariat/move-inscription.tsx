import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { moveInscription } from "#acts/participation/move-inscription.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { orderSchema } from "#forms/participation/speaker-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeInscriptionToMove } from "#views/participation/list-of-speakers.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "move-inscription");
  return found(await seeInscriptionToMove(context, idIn(args, "inscription")));
}

export async function action(args: ActionFunctionArgs) {
  const inscription = idIn(args, "inscription");
  return answerForm(
    args,
    "move-inscription",
    async ({ context, t }) => orderSchema(t, found(await seeInscriptionToMove(context, inscription)).of),
    (context, { to, key }) => moveInscription(context, { inscription, to, key }),
    (to, { session }) => `${listAddress(to.listOfSpeakers(session), { done: "moved" })}#speaker-${inscription}`,
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.speakers.move.title"), { of: args.data?.organisation ?? undefined });

/** Past more than who stands beside: on a long list nobody goes step by step. */
export default function MoveInscription() {
  const { session, organisation, place, of, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = paths(useLanguage()).listOfSpeakers(session);
  const title = t("participation.speakers.move.title");
  return (
    <Page before={<BackLink href={back}>{t("participation.speakers.title")}</BackLink>}>
      <ActForm
        name="move-inscription"
        answer={answer}
        act={title}
        refusal={refusal}
        heading={
          <Heading {...(organisation === null ? {} : { over: <UserText>{organisation}</UserText> })}>{title}</Heading>
        }
      >
        <TextInput
          name="to"
          label={t("participation.speakers.move.place")}
          hint={t("participation.speakers.move.placeHint", { place, count: of })}
          inputMode="numeric"
          width={4}
        />
        <ButtonGroup>
          <Button>{t("participation.speakers.move.button")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
