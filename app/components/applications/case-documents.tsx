import type { DocumentShown } from "#views/applications/documents.ts";
import type { ApplicationExplained } from "#views/applications/own-application.ts";
import { Fold } from "../kit/page/notices.tsx";
import { Part } from "../kit/page/page.tsx";
import { type Column, Table } from "../kit/page/table.tsx";
import { Reference } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { ShortDay } from "../kit/status/deadline.tsx";
import { DocumentLink } from "./documents.tsx";

/** What an officer finds enclosed with an application, and what was enclosed before. */
export function CaseDocuments({ application }: { application: ApplicationExplained }) {
  const t = useTranslations();
  const { documents, earlierDocuments, call } = application;
  return (
    <Part title={t("applications.documents.title")} rule id="documents">
      {documents.length === 0 ? (
        <p className="mute">{t("applications.documents.noneEnclosed")}</p>
      ) : (
        <DocumentTable documents={documents} zone={call.zone} />
      )}
      {earlierDocuments.length > 0 && (
        <Fold summary={t("applications.documents.earlier")}>
          <DocumentTable documents={earlierDocuments} zone={call.zone} earlier />
        </Fold>
      )}
    </Part>
  );
}

/** Documents that were sent, each with when, and the hash that stays on record. */
export function DocumentTable(props: { documents: readonly DocumentShown[]; zone: string; earlier?: boolean }) {
  const { documents, zone, earlier = false } = props;
  const t = useTranslations();
  const day = (instant: string | null) => instant !== null && <ShortDay instant={instant} zone={zone} />;
  const since: Column<DocumentShown> = {
    key: "earlier",
    label: t("applications.documents.earlierSince"),
    whole: true,
    cell: ({ earlierSince }) => day(earlierSince),
  };
  return (
    <Table
      dense
      caption={earlier ? t("applications.documents.earlier") : t("applications.documents.title")}
      rows={documents}
      rowKey={({ id }) => id}
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
          cell: (document) => (
            <>
              <DocumentLink document={document} />
              <div className="small mute">
                {t("applications.documents.digest")} <Reference>{document.sha256}</Reference>
              </div>
              {document.scan === "not_scanned" && (
                <div className="small mute">{t("papers.file.scans.not_scanned")}</div>
              )}
            </>
          ),
        },
        {
          key: "received",
          label: t("applications.documents.received"),
          whole: true,
          cell: ({ sentAt }) => day(sentAt),
        },
        ...(earlier ? [since] : []),
      ]}
    />
  );
}
