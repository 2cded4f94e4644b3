import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reviseText } from "#acts/modalities/revise-text.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { ProcessTextFields } from "#components/modalities/process-text-fields.tsx";
import { processTextSchema, rewordingOf } from "#forms/modalities/process-text-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeProcessTextOfChair } from "#views/modalities/process-texts.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "revise-text");
  return found(await seeProcessTextOfChair(context, idIn(args, "text")));
}

export async function action(args: ActionFunctionArgs) {
  const text = idIn(args, "text");
  return answerForm(
    args,
    "revise-text",
    async ({ context, t }) => {
      found(await seeProcessTextOfChair(context, text));
      return processTextSchema(t);
    },
    (context, said) => reviseText(context, { ...rewordingOf(said), text, seen: said.seen ?? "", key: said.key }),
    (to) => listAddress(to.textOfChair({ kind: "text", id: text }), { done: "revised" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.processText.reviseTitle"), { of: args.data?.text.title });

export default function ReviseText() {
  const { process, text, seen, refusals } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = paths(useLanguage()).textOfChair({ kind: "text", id: text.id });
  const refusal = refusals.revise;
  return (
    <Page before={<BackLink href={back} />}>
      <ActForm
        answer={answer}
        act={t("modalities.processText.revise")}
        refusal={refusal}
        name="revise"
        heading={
          <Heading over={<UserText>{process.shortName}</UserText>}>{t("modalities.processText.reviseTitle")}</Heading>
        }
      >
        <ProcessTextFields given={text} />
        <input type="hidden" name="seen" value={seen} />
        <ButtonGroup>
          <Button>{t("modalities.processText.reviseButton")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
