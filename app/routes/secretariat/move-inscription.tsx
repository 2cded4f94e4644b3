import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { moveInscription } from "#acts/participation/move-inscription.ts";
import { ErrorSummary } from "#components/kit/form/error-summary.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { orderSchema } from "#forms/participation/speaker-form.ts";
import { answeredWithProblems } from "#http/answer.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";
import { findSessionOfInscription } from "#views/participation/list-of-speakers.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "move-inscription");
  const session = found(await findSessionOfInscription(context, idIn(args, "inscription")));
  return answeredWithProblems(args.context)
    ? { session }
    : redirect(paths(readLanguage(args)).listOfSpeakers(session), 303);
}

export async function action(args: ActionFunctionArgs) {
  const inscription = idIn(args, "inscription");
  return answerForm(
    args,
    "move-inscription",
    async ({ context, t }) => {
      found(await findSessionOfInscription(context, inscription));
      return orderSchema(t);
    },
    (context, { to, key }) => moveInscription(context, { inscription, to, key }),
    (to, { session }) => listAddress(to.listOfSpeakers(session), { done: "moved" }),
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("participation.speakers.move.title"));

/** Shown only when the order could not be changed. */
export default function MoveInscription() {
  const { session } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const back = paths(useLanguage()).listOfSpeakers(session);
  return (
    <Page before={<BackLink href={back}>{t("participation.speakers.title")}</BackLink>}>
      <ErrorSummary answer={useActionData<typeof action>()} />
      <Heading>{t("participation.speakers.move.title")}</Heading>
      <p>{t("participation.speakers.move.stays")}</p>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
