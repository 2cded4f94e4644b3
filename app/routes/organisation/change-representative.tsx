import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeRepresentative } from "#acts/participation/change-representative.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { NominatingMargin } from "#components/participation/nominating-margin.tsx";
import { RepresentativeFields } from "#components/participation/representative-fields.tsx";
import { representativeSchema } from "#forms/participation/representative-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeOwnRepresentative } from "#views/participation/own-representatives.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "change-representative");
  return found(await seeOwnRepresentative(context, idIn(args, "representative")));
}

export async function action(args: ActionFunctionArgs) {
  const representative = idIn(args, "representative");
  return answerForm(
    args,
    "change-representative",
    async ({ context, t }) => {
      found(await seeOwnRepresentative(context, representative));
      return representativeSchema(t);
    },
    (context, said) => changeRepresentative(context, { ...said, representative }),
    (to) => listAddress(to.ownRepresentatives, { done: "changed" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.change.title"), { of: args.data?.representative.name });

export default function ChangeRepresentative() {
  const { session, representative } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const refusal = representative.refusals["change-representative"];
  return (
    <Page
      before={<BackLink href={to.ownRepresentatives}>{t("participation.own.title")}</BackLink>}
      margin={<NominatingMargin session={session} />}
    >
      <ActForm
        answer={answer}
        act={t("participation.change.title")}
        refusal={refusal}
        name="change-representative"
        heading={<Heading over={<UserText>{representative.name}</UserText>}>{t("participation.change.title")}</Heading>}
      >
        <RepresentativeFields ways={session.ways} said={representative} />
        <ButtonGroup>
          <Button>{t("participation.change.button")}</Button>
          <a href={to.ownRepresentatives}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
