import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { beginWorkingDraft } from "#acts/modalities/begin-working-draft.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { beginWithText } from "#forms/modalities/begin-draft.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { textToRevise } from "#views/modalities/beginnings.ts";
import { seeTextOfChair } from "#views/modalities/text-of-chair.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "begin-working-draft");
  const { process, decision, refusals } = found(await seeTextOfChair(context, idIn(args, "decision")));
  return { process, decision: { id: decision.id, version: decision.version }, refusal: refusals.revise };
}

/** A draft version of the text is changed page by page, and takes the place of what it was when the pages are put forward. */
export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "begin-working-draft",
    () => z.object({}),
    async (context, { key }) => {
      const { text, revises } = found(await textToRevise(context, idIn(args, "decision")));
      return beginWorkingDraft(context, { ...beginWithText(text), revises, key });
    },
    (to, { id }) => listAddress(to.workingDraft(id), { done: "begun" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.revise.title", { version: args.data?.decision.version ?? 0 }));

export default function BeginRevision() {
  const { process, decision, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page before={<BackLink href={to.draftModalities(decision.id)} />}>
      <ActForm
        answer={answer}
        act={t("modalities.draft.revise")}
        refusal={refusal}
        name="revise"
        heading={
          <Heading over={<UserText>{process.shortName}</UserText>}>
            {t("modalities.revise.title", { version: decision.version })}
          </Heading>
        }
      >
        <p className="lede">{t("modalities.entry.reviseLead")}</p>
        <ButtonGroup>
          <Button>{t("modalities.entry.begin")}</Button>
          <a href={to.draftModalities(decision.id)}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
