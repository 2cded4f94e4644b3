import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addDocument } from "#acts/applications/add-document.ts";
import { ApplicationHeading } from "#components/applications/application-heading.tsx";
import { documentLanguageInWords } from "#components/applications/documents.tsx";
import { EnclosingPage } from "#components/applications/enclosing-page.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Radios } from "#components/kit/form/choices.tsx";
import { FileInput } from "#components/kit/form/file-input.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { documentKinds, documentLanguages } from "#domain/applications/document.ts";
import { documentSchema } from "#forms/applications/document-form.ts";
import { anUpload } from "#forms/kit/read-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { documentBrought } from "#http/document-brought.ts";
import { authorise, found, type RouteArgs } from "#http/request-context.ts";
import { takesFiles } from "#machine/scanner.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeEnclosing } from "#views/applications/enclosing.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "add-document");
  const seen = found(await seeEnclosing(context, askedIn(args)));
  return { ...seen, takesFiles: takesFiles(args.context.env) };
}

export async function action(args: ActionFunctionArgs) {
  const asked = askedIn(args);
  const upload = anUpload("file");
  return answerForm(
    args,
    "add-document",
    async ({ context, t }) => {
      found(await seeEnclosing(context, asked));
      return { schema: documentSchema(t, upload), upload };
    },
    async (context, { language, key }, { t, actor }) => {
      const { refusal, reference, kind } = found(await seeEnclosing(context, asked));
      if (refusal !== null) return refusal;
      const document = await documentBrought(language, upload, { ...args.context, t, by: actor.person });
      return "field" in document ? document : addDocument(context, { reference, kind, document, key });
    },
    (to) => listAddress(to.applicationTask(asked.reference, "documents"), { done: "added" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t(`applications.documents.kinds.${args.data?.kind ?? "supporting"}`), {
    of: args.data?.reference,
  });

function askedIn({ params }: Pick<RouteArgs, "params">) {
  return { reference: params["reference"] ?? "", kind: documentKinds.find((one) => one === params["kind"]) ?? null };
}

export default function AddDocument() {
  const { application, reference, kind, refusal, replaces, takesFiles: files } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <EnclosingPage application={application} ofOne>
      <Form
        answer={answer}
        closed={refusal !== null || !files}
        name="add-document"
        withFile
        heading={
          <ApplicationHeading application={application}>{t(`applications.documents.kinds.${kind}`)}</ApplicationHeading>
        }
      >
        {refusal !== null ? (
          answer === undefined && <RefusedAct act={t("applications.documents.notPossible")} refusal={refusal} />
        ) : !files ? (
          <p>{t("applications.documents.noFiles")}</p>
        ) : (
          <>
            {replaces !== null && <p>{t("applications.documents.replaces", { name: isolated(replaces) })}</p>}
            <FileInput
              name="file"
              label={t("applications.documents.file")}
              hint={t("applications.documents.fileHint")}
              labelSize="m"
              accept=".pdf,.png,.jpg,.jpeg,.docx"
            />
            <Radios
              name="language"
              legend={t("applications.documents.language")}
              inline
              choices={documentLanguages.map((value) => ({
                value,
                label:
                  value === "other" ? (
                    documentLanguageInWords(value, t)
                  ) : (
                    <bdi lang={value}>{documentLanguageInWords(value, t)}</bdi>
                  ),
              }))}
            />
            <ButtonGroup>
              <Button>{t("applications.documents.save")}</Button>
              <a href={to.applicationTask(reference, "documents")}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </EnclosingPage>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
