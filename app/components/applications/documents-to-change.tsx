import { type DocumentKind, MOST_SUPPORTING } from "#domain/applications/document.ts";
import { keptFor } from "#domain/record/retention.ts";
import { paths } from "#paths";
import type { DocumentShown } from "#views/applications/documents.ts";
import type { ApplicationExplained } from "#views/applications/own-application.ts";
import { ButtonGroup, LinkButton } from "../kit/form/button.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { RefusedAct } from "../kit/page/refused-act.tsx";
import { Table } from "../kit/page/table.tsx";
import { Colon, Gap } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";
import { Status } from "../kit/status/status.tsx";
import { DocumentLink } from "./documents.tsx";
import { useEnclosingPages } from "./enclosing-page.tsx";

interface Props {
  application: ApplicationExplained;
  from: "check-answers" | null;
}

/** One line for each kind that is asked for, and for each other document; each is added, replaced and removed on a page of its own. */
export function DocumentsToChange({ application, from }: Props) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { back } = useEnclosingPages(application, from);
  const {
    reference,
    documents,
    documentsOffered,
    documentsRequired,
    circulation,
    informationCites,
    enclosing,
    adding,
  } = application;
  if (enclosing !== null) return <RefusedAct act={t("applications.documents.notPossible")} refusal={enclosing} />;
  const mayAdd = adding.some(({ kind, refusal }) => kind === "supporting" && refusal === null);
  return (
    <>
      {documentsRequired.length > 0 ? (
        <p className="lede">
          {t("applications.documents.leadRequired")} <Cited citation={informationCites} />
        </p>
      ) : (
        <p className="lede">
          {t(
            documentsOffered.length > 1 ? "applications.documents.leadOffered" : "applications.documents.leadOptional",
            {
              most: MOST_SUPPORTING,
            },
          )}
        </p>
      )}
      <p>
        {t("applications.documents.who", { fields: circulation.fields })}
        <Gap />
        {t("applications.documents.kept", { months: keptFor.documentsMonths })}
      </p>
      {(documents.length > 0 || documentsOffered.length > 1) && <Rows application={application} />}
      {mayAdd && (
        <p>
          <a href={to.addDocument(reference, "supporting")}>{t("applications.documents.addSupporting")}</a>
        </p>
      )}
      <ButtonGroup>
        <LinkButton href={back}>{t("applications.documents.continue")}</LinkButton>
      </ButtonGroup>
    </>
  );
}

/** A document, or the place where one of its kind is missing. */
interface Place {
  readonly kind: DocumentKind;
  readonly document: DocumentShown | null;
}

function Rows({ application }: Pick<Props, "application">) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference, documents, documentsOffered, documentsRequired } = application;
  const places = documentsOffered.flatMap((kind): Place[] => {
    const there = documents.filter((one) => one.kind === kind).map((document) => ({ kind, document }));
    return there.length > 0 || kind === "supporting" ? there : [{ kind, document: null }];
  });
  return (
    <Table
      caption={t("applications.documents.title")}
      rows={places}
      rowKey={({ kind, document }) => document?.id ?? kind}
      columns={[
        {
          key: "kind",
          label: t("applications.documents.document"),
          cell: ({ kind }) => t(`applications.documents.kinds.${kind}`),
        },
        {
          key: "file",
          label: t("applications.documents.file"),
          narrow: "own",
          cell: ({ kind, document }) =>
            document !== null ? (
              <DocumentLink document={document} />
            ) : documentsRequired.some((one) => one === kind) ? (
              <Status tone="act">{t("applications.checkAnswers.missing")}</Status>
            ) : (
              <Status tone="idle">{t("applications.taskList.status.optional")}</Status>
            ),
        },
        {
          key: "acts",
          label: t("applications.documents.acts"),
          narrow: "own",
          screenOnly: true,
          cell: ({ kind, document }) => (
            <>
              {kind !== "supporting" && (
                <a href={to.addDocument(reference, kind)}>
                  {document === null ? t("applications.documents.add") : t("applications.documents.replace")}
                  <span className="unseen">
                    <Colon />
                    {t(`applications.documents.kinds.${kind}`)}
                  </span>
                </a>
              )}
              {kind !== "supporting" && document !== null && " · "}
              {document !== null && (
                <a href={to.removeDocument(reference, document.id)}>
                  {t("applications.documents.remove")}
                  <span className="unseen">
                    <Colon />
                    {document.name}
                  </span>
                </a>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
