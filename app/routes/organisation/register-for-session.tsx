import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { registerForSession } from "#acts/participation/register-for-session.ts";
import { recordAddress } from "#components/applications/answers-summary.tsx";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { RegisteringMargin } from "#components/participation/registering-margin.tsx";
import { RepresentativeFields } from "#components/participation/representative-fields.tsx";
import { representativeSchema } from "#forms/participation/representative-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeOwnSessionOpenToAll } from "#views/participation/own-registrations.ts";

/** Whoever has no record of an organisation yet makes one first, and comes back. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "register-for-session");
  const session = idIn(args, "session");
  if (actor.role === "applicant" && actor.organisation === null) {
    const to = paths(readLanguage(args));
    throw redirect(recordAddress(to.organisationRecord, to.registerForSession(session)), 303);
  }
  return { session: found(await seeOwnSessionOpenToAll(context, session)) };
}

export async function action(args: ActionFunctionArgs) {
  const session = idIn(args, "session");
  return answerForm(
    args,
    "register-for-session",
    async ({ context, t }) => {
      found(await seeOwnSessionOpenToAll(context, session));
      return representativeSchema(t);
    },
    (context, said) => registerForSession(context, { ...said, session }),
    (to) => listAddress(to.ownRepresentatives, { done: "registered" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.register.title"), { of: args.data?.session.title });

export default function RegisterForSession() {
  const { session } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { refusal } = session;
  return (
    <Page
      before={<BackLink href={to.ownRepresentatives}>{t("participation.own.title")}</BackLink>}
      margin={<RegisteringMargin session={session} />}
    >
      <ActForm
        answer={answer}
        act={t("participation.register.title")}
        refusal={refusal}
        name="register-for-session"
        heading={<Heading over={<UserText>{session.title}</UserText>}>{t("participation.register.title")}</Heading>}
      >
        <p>{t("participation.register.noAccreditation")}</p>
        <RepresentativeFields ways={session.ways} />
        <p className="small">{t("participation.register.otherGates")}</p>
        <ButtonGroup>
          <Button>{t("participation.register.button")}</Button>
          <a href={to.ownRepresentatives}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
