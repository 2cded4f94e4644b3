import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { importConsolidatedList } from "#acts/applications/import-consolidated-list.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { FileInput } from "#components/kit/form/file-input.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Address } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { type FaultOfList, MOST_ENTRIES, readConsolidatedList } from "#forms/applications/consolidated-list-file.ts";
import { consolidatedListSchema } from "#forms/applications/consolidated-list-form.ts";
import { anUpload } from "#forms/kit/read-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";

/** Where the Security Council publishes it. The portal fetches nothing from there. */
const PUBLISHED_AT = "https://scsanctions.un.org/resources/xml/en/consolidated.xml";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, "import-consolidated-list");
  return null;
}

/** The whole file, or nothing of it. */
export async function action(args: ActionFunctionArgs) {
  const upload = anUpload("file");
  return answerForm(
    args,
    "import-consolidated-list",
    ({ t }) => ({ schema: consolidatedListSchema(t, upload), upload }),
    async (context, { key }, { t }) => {
      const { content, sha256 } = mustExist(upload.chosen());
      const read = await readConsolidatedList(content);
      if ("because" in read) return { field: "file", words: faultInWords(read, t) };
      return importConsolidatedList(context, { ...read, sha256, key });
    },
    (to) => listAddress(to.consolidatedList, { done: "imported" }),
  );
}

function faultInWords({ because, line }: FaultOfList, t: Translate): string {
  if (because === "too_large") return t("applications.consolidatedList.tooLarge");
  return t("applications.consolidatedList.fault", { because, line, most: MOST_ENTRIES });
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("applications.consolidatedList.import"));

export default function ImportConsolidatedList() {
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page before={<BackLink href={to.consolidatedList}>{t("applications.consolidatedList.title")}</BackLink>}>
      <Form
        answer={answer}
        name="import"
        withFile
        heading={<Heading>{t("applications.consolidatedList.import")}</Heading>}
      >
        <p className="lede">{t("applications.consolidatedList.lead")}</p>
        <p>
          {t("applications.consolidatedList.where")} <Address>{PUBLISHED_AT}</Address>
        </p>
        <p>{t("applications.consolidatedList.taken")}</p>
        <FileInput
          name="file"
          label={t("applications.consolidatedList.file")}
          hint={t("applications.consolidatedList.fileHint")}
          accept=".xml,text/xml,application/xml"
        />
        <ButtonGroup>
          <Button>{t("applications.consolidatedList.button")}</Button>
          <a href={to.consolidatedList}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
