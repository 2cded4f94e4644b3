import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { postWrittenInput } from "#acts/participation/post-written-input.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Warning } from "#components/kit/page/notices.tsx";
import { Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { InputFacts, InputText } from "#components/participation/input-facts.tsx";
import { postingSchema } from "#forms/participation/written-input-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeInputToPost } from "#views/participation/inputs-of-session.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "post-written-input");
  return found(await seeInputToPost(context, idIn(args, "written_input")));
}

export async function action(args: ActionFunctionArgs) {
  const input = idIn(args, "written_input");
  return answerForm(
    args,
    "post-written-input",
    async ({ context, t }) => {
      found(await seeInputToPost(context, input));
      return postingSchema(t);
    },
    (context, { symbol, key }) => postWrittenInput(context, { input, symbol, key }),
    (to, { session }) => listAddress(to.writtenInputs(session), { done: "posted" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.inputs.post.title"), { of: args.data?.input.title });

export default function PostWrittenInput() {
  const seen = useLoaderData<typeof loader>();
  const { session, input, mostWords, audience, symbol, refusals } = seen;
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = paths(useLanguage()).writtenInput(input.id);
  const refusal = refusals?.["post-written-input"] ?? null;
  return (
    <Page before={<BackLink href={back}>{input.title}</BackLink>}>
      <ActForm
        answer={answer}
        act={t("participation.inputs.post.title")}
        refusal={refusal}
        name="post-written-input"
        heading={<Heading over={<UserText>{session.title}</UserText>}>{t("participation.inputs.post.title")}</Heading>}
      >
        <p className="lede">{t("participation.inputs.post.lead")}</p>
        <InputFacts {...seen} />
        <Part title={t("participation.inputs.field.text")}>
          <InputText input={input} />
        </Part>
        {input.wordCount === null && mostWords !== null && (
          <Warning>{t("participation.inputs.desk.wordsBeyond", { most: mostWords })}</Warning>
        )}
        <p>{t(`participation.inputs.readers.${audience}`)}</p>
        <TextInput
          name="symbol"
          label={t("papers.symbol")}
          hint={t("papers.enter.symbolHint")}
          dir="ltr"
          spellCheck={false}
          width={30}
          defaultValue={symbol ?? undefined}
        />
        <p>{t("participation.inputs.post.told")}</p>
        <ButtonGroup>
          <Button>{t("participation.inputs.post.button")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
