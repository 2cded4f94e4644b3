import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sendWrittenInput } from "#acts/participation/send-written-input.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Radios } from "#components/kit/form/choices.tsx";
import { FileInput } from "#components/kit/form/file-input.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Gap, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { InputsSaid, WhoSeesInputs } from "#components/participation/input-says.tsx";
import { languagesOfPaper, LONGEST_PAPER } from "#domain/papers/kinds.ts";
import { anUpload } from "#forms/kit/read-form.ts";
import { writtenInputSchema } from "#forms/participation/written-input-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { inputBrought } from "#http/input-brought.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { takesFiles } from "#machine/scanner.ts";
import { languages } from "#messages/kit/languages.ts";
import { paths } from "#paths";
import { seeSessionForInput } from "#views/participation/own-inputs.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "send-written-input");
  const session = found(await seeSessionForInput(context, idIn(args, "session")));
  return { session, takesFiles: takesFiles(args.context.env) };
}

export async function action(args: ActionFunctionArgs) {
  const session = idIn(args, "session");
  const upload = anUpload("file");
  return answerForm(
    args,
    "send-written-input",
    async ({ context, t }) => {
      found(await seeSessionForInput(context, session));
      return { schema: writtenInputSchema(t, upload), upload };
    },
    async (context, said, { t, actor }) => {
      const input = await inputBrought(said, upload, { ...args.context, t, by: actor.person });
      if ("field" in input) return input;
      const { title, language, key } = said;
      return sendWrittenInput(context, { session, title, language, key, ...input });
    },
    (to) => listAddress(to.ownInputs, { done: "sent" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.inputs.send.title"), { of: args.data?.session.title });

export default function SendWrittenInput() {
  const { session, takesFiles: files } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { refusal, says } = session;
  return (
    <Page
      before={<BackLink href={to.ownInputs}>{t("participation.inputs.title")}</BackLink>}
      margin={
        <>
          <Box title={t("participation.inputs.own.says")}>
            <InputsSaid says={says} />
          </Box>
          <WhoSeesInputs />
        </>
      }
    >
      <ActForm
        answer={answer}
        act={t("participation.inputs.send.title")}
        refusal={refusal}
        withFile
        name="send-written-input"
        heading={<Heading over={<UserText>{session.title}</UserText>}>{t("participation.inputs.send.title")}</Heading>}
      >
        <TextInput name="title" label={t("participation.inputs.field.title")} />
        <Radios
          name="language"
          legend={t("participation.inputs.field.language")}
          hint={t("participation.inputs.field.languageHint")}
          inline
          choices={languagesOfPaper.map((value) => ({
            value,
            label: <bdi lang={value}>{languages[value].name}</bdi>,
          }))}
        />
        {files && <p>{t("participation.inputs.enter.nothing")}</p>}
        {files ? (
          <FileInput
            name="file"
            label={t("participation.inputs.field.file")}
            hint={t("participation.inputs.field.fileHint")}
            accept=".pdf,application/pdf"
          />
        ) : (
          <p>{t("participation.inputs.noFiles")}</p>
        )}
        <TextArea
          name="words"
          label={t("participation.inputs.field.text")}
          hint={t("participation.inputs.field.textHint")}
          rows={16}
          limit={LONGEST_PAPER.words}
        />
        {says.mostWords !== null && (
          <p>
            {t("participation.inputs.mostWords", { count: says.mostWords })}
            <Gap />
            {t("participation.inputs.howCounted")}
          </p>
        )}
        <p>{t("participation.inputs.send.until")}</p>
        <ButtonGroup>
          <Button>{t("participation.inputs.send.button")}</Button>
          <a href={to.ownInputs}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
