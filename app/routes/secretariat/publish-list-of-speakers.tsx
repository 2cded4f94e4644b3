import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { publishListOfSpeakers } from "#acts/participation/publish-list-of-speakers.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeListToPublish } from "#views/participation/list-of-speakers.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "publish-list-of-speakers");
  return found(await seeListToPublish(context, idIn(args, "session")));
}

export async function action(args: ActionFunctionArgs) {
  const session = idIn(args, "session");
  return answerForm(
    args,
    "publish-list-of-speakers",
    async ({ context }) => {
      found(await seeListToPublish(context, session));
      return z.object({});
    },
    (context, { key }) => publishListOfSpeakers(context, { session, key }),
    (to) => listAddress(to.listOfSpeakers(session), { done: "published" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.speakers.publish.title"), { of: args.data?.session.title });

export default function PublishListOfSpeakers() {
  const { session, count, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = paths(useLanguage()).listOfSpeakers(session.id);
  const title = t("participation.speakers.publish.title");
  return (
    <Page before={<BackLink href={back}>{t("participation.speakers.title")}</BackLink>}>
      <ActForm
        answer={answer}
        act={title}
        refusal={refusal}
        name="publish-list-of-speakers"
        heading={<Heading over={<UserText>{session.title}</UserText>}>{title}</Heading>}
      >
        <p>{t("participation.speakers.publish.count", { count })}</p>
        <p>{t("participation.speakers.publish.text")}</p>
        <ButtonGroup>
          <Button variant="grave">{t("participation.speakers.publish.button")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
