import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nominateRepresentative } from "#acts/participation/nominate-representative.ts";
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
import { seeOwnSession } from "#views/participation/own-representatives.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "nominate-representative");
  return { session: found(await seeOwnSession(context, idIn(args, "session"))) };
}

export async function action(args: ActionFunctionArgs) {
  const session = idIn(args, "session");
  return answerForm(
    args,
    "nominate-representative",
    async ({ context, t }) => {
      found(await seeOwnSession(context, session));
      return representativeSchema(t);
    },
    (context, said) => nominateRepresentative(context, { ...said, session }),
    (to) => listAddress(to.ownRepresentatives, { done: "nominated" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.nominate.title"), { of: args.data?.session.title });

export default function NominateRepresentative() {
  const { session } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { refusal } = session;
  return (
    <Page
      before={<BackLink href={to.ownRepresentatives}>{t("participation.own.title")}</BackLink>}
      margin={<NominatingMargin session={session} />}
    >
      <ActForm
        answer={answer}
        act={t("participation.nominate.title")}
        refusal={refusal}
        name="nominate-representative"
        heading={<Heading over={<UserText>{session.title}</UserText>}>{t("participation.nominate.title")}</Heading>}
      >
        <RepresentativeFields ways={session.ways} />
        <p className="small">{t("participation.otherGates")}</p>
        <ButtonGroup>
          <Button>{t("participation.nominate.button")}</Button>
          <a href={to.ownRepresentatives}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
