import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { beginWorkingDraft } from "#acts/modalities/begin-working-draft.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { FileInput } from "#components/kit/form/file-input.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { withTextFile } from "#forms/kit/read-form.ts";
import { beginWithText } from "#forms/modalities/begin-draft.ts";
import { problemsInWords, readDecisionFile, schemaAddress } from "#forms/modalities/decision-file.ts";
import { answerProblems, answerRefusal } from "#http/answer.ts";
import { authorise, readLanguage } from "#http/request-context.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";

/** In characters: the longest text, and its provisions. */
const LONGEST_FILE = 400_000;

/** Byte for byte as it is: what is typed is tidied, a file is not. */
const schema = (t: Translate) =>
  z.object({
    content: z.string({ error: t("modalities.file.choose") }).max(LONGEST_FILE, t("modalities.file.tooLong")),
  });

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, "begin-working-draft");
  return null;
}

/** A whole draft, or nothing: what cannot be read is told with its place in the file. What contradicts itself can be put right on the pages. */
export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "begin-working-draft");
  const language = readLanguage(args);
  const form = await parseForm(args.request, schema(translator(language)), withTextFile("content"));
  // The content is that of the file: whatever is wrong with either is put right by choosing another file.
  if (!form.ok) {
    const [problem] = form.problems;
    const problems = problem === undefined ? [] : [{ ...problem, field: "file" }];
    return answerProblems(args.context, { problems, submitted: {} });
  }
  const read = readDecisionFile(form.value.content);
  if (!read.ok)
    return answerProblems(args.context, { problems: problemsInWords(read.problems, language), submitted: {} });
  const beginning = beginWithText(read.value);
  const ruling = await beginWorkingDraft(context, { ...beginning, revises: null, key: form.key });
  if (!ruling.ok) return answerRefusal(args.context, ruling, language, {});
  return redirect(listAddress(paths(language).workingDraft(ruling.next.id), { done: "read" }), 303);
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("modalities.file.title"));

export default function ModalitiesFromFile() {
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page before={<BackLink href={to.beginWorkingDraft} />}>
      <Form
        answer={answer}
        name="from-file"
        withFile
        heading={
          <>
            <Heading>{t("modalities.file.title")}</Heading>
            <p className="lede">{t("modalities.file.lead")}</p>
            <p>
              <a href={schemaAddress}>{t("modalities.file.schema")}</a>
            </p>
          </>
        }
      >
        <FileInput name="file" label={t("modalities.file.file")} accept="application/json,.json" />
        <ButtonGroup>
          <Button>{t("modalities.file.button")}</Button>
          <a href={to.chair}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
