import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enterText } from "#acts/modalities/enter-text.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { ProcessTextFields } from "#components/modalities/process-text-fields.tsx";
import { readId } from "#domain/kit/id.ts";
import { processTextSchema, rewordingOf } from "#forms/modalities/process-text-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, notFound } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeOwnProcess } from "#views/modalities/own-process.ts";
import { seeProcessTextOfChair } from "#views/modalities/process-texts.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "enter-text");
  const { process } = found(await seeOwnProcess(context));
  const wanted = new URL(args.request.url).searchParams.get("after");
  if (wanted === null) return { process, before: null };
  const after = readId<"text">(wanted);
  if (after === null) throw notFound();
  return { process, before: found(await seeProcessTextOfChair(context, after)) };
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "enter-text",
    ({ t }) => processTextSchema(t),
    (context, said) => enterText(context, { ...rewordingOf(said), follows: said.after ?? null, key: said.key }),
    (to, { id }) => listAddress(to.textOfChair({ kind: "text", id }), { done: "entered" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.processText.enterTitle"), { of: args.data?.process.shortName });

export default function EnterText() {
  const { process, before } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const back = before === null ? to.chair : to.textOfChair({ kind: "text", id: before.text.id });
  const refusal = before?.refusals.tryAgain ?? null;
  return (
    <Page
      before={<BackLink href={back} />}
      margin={
        <Box title={t("status.whatNext")}>
          <p>{t("modalities.processText.enterLead")}</p>
          <p>{t("modalities.processText.noAccreditation")}</p>
        </Box>
      }
    >
      <ActForm
        answer={answer}
        act={t("modalities.processText.again")}
        refusal={refusal}
        name="enter"
        heading={
          <Heading over={<UserText>{process.shortName}</UserText>}>{t("modalities.processText.enterTitle")}</Heading>
        }
      >
        {before !== null && (
          <>
            <p>
              {t("modalities.processText.tryAgain")}{" "}
              <a href={back}>
                <UserText>{before.text.title}</UserText>
              </a>
            </p>
            <input type="hidden" name="after" value={before.text.id} />
          </>
        )}
        <ProcessTextFields given={before?.text ?? null} />
        <ButtonGroup>
          <Button>{t("modalities.processText.enterButton")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
