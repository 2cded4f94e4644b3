import type { ReactNode } from "react";
import type { DocumentKind, DocumentLanguage } from "#domain/applications/document.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { languages } from "#messages/kit/languages.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import type { DocumentShown } from "#views/applications/documents.ts";
import type { ApplicationShown } from "#views/applications/own-application.ts";
import { Facts } from "../kit/page/facts.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { weightInWords } from "../kit/page/weight.ts";
import { useTranslations } from "../kit/page/words.ts";
import { Missing } from "./missing.tsx";

/** By its own name, as in the bar of languages. */
export function documentLanguageInWords(language: DocumentLanguage, t: Translate): string {
  return language === "other" ? t("applications.documents.otherLanguage") : isolated(languages[language].name);
}

/** A document to take along, with what it is. */
export function DocumentLink({ document }: { document: DocumentShown }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { id, name, type, size, language, isForgotten } = document;
  const says = t("applications.documents.says", {
    type: type.toUpperCase(),
    size: weightInWords(size, t),
    language: documentLanguageInWords(language, t),
  });
  return (
    <>
      {isForgotten ? (
        t("applications.documents.forgotten")
      ) : (
        <a href={to.documentFile(id)} download>
          <UserText>{name}</UserText>
        </a>
      )}
      <div className="small mute">{says}</div>
    </>
  );
}

/** What is enclosed, kind by kind, among the answers; while it can be changed, also what could be and is not. */
export function EnclosedInBrief({ application, change }: { application: ApplicationShown; change?: string }) {
  const t = useTranslations();
  const { documents, documentsOffered, documentsRequired, missingDocuments } = application;
  const shown = documentsOffered.filter(
    (kind) =>
      change !== undefined ||
      documentsRequired.some((one) => one === kind) ||
      documents.some((one) => one.kind === kind),
  );
  if (shown.length === 0) return null;
  const isMissing = (kind: DocumentKind) => missingDocuments.some((one) => one === kind);
  const valueOf = (kind: DocumentKind): ReactNode => {
    const there = documents.filter((one) => one.kind === kind);
    if (there.length > 0) return there.map((document) => <DocumentLink key={document.id} document={document} />);
    return isMissing(kind) ? (
      <Missing of={t(`applications.documents.kinds.${kind}`)} {...(change === undefined ? {} : { href: change })} />
    ) : (
      t("page.notGiven")
    );
  };
  return (
    <Facts
      title={t("applications.documents.title")}
      rows={shown.map((kind) => ({
        key: t(`applications.documents.kinds.${kind}`),
        value: valueOf(kind),
        ...(change === undefined || isMissing(kind) ? {} : { change }),
      }))}
    />
  );
}
