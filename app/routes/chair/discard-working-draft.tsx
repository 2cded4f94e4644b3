import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { discardWorkingDraft } from "#acts/modalities/discard-working-draft.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { readSeenDraft } from "#forms/modalities/draft-shown.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeWorkingDraft } from "#views/modalities/working-draft.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "discard-working-draft");
  const seen = found(await seeWorkingDraft(context, idIn(args, "working_draft")));
  const { id, title, isEnded } = readSeenDraft(seen, readLanguage(args)).shown;
  return { id, title, isEnded };
}

export async function action(args: ActionFunctionArgs) {
  const draft = idIn(args, "working_draft");
  return answerForm(
    args,
    "discard-working-draft",
    () => z.object({}),
    (context, { key }) => discardWorkingDraft(context, { draft, key }),
    (to) => listAddress(to.chair, { done: "discarded" }),
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("modalities.entry.discard.title"));

export default function DiscardWorkingDraft() {
  const { id, title, isEnded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page before={<BackLink href={to.workingDraft(id)}>{t("modalities.entry.toTasks")}</BackLink>}>
      <Form
        answer={answer}
        closed={isEnded}
        name="discard"
        heading={<Heading over={<UserText>{title}</UserText>}>{t("modalities.entry.discard.title")}</Heading>}
      >
        <p className="lede">{t(isEnded ? "modalities.entry.ended" : "modalities.entry.discard.lead")}</p>
        {!isEnded && (
          <ButtonGroup>
            <Button variant="grave">{t("modalities.entry.discard.button")}</Button>
            <a href={to.workingDraft(id)}>{t("form.cancel")}</a>
          </ButtonGroup>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
