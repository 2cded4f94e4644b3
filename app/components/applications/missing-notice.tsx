import type { ApplicationShown } from "#views/applications/own-application.ts";
import { Note } from "../kit/page/notices.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { questionOf } from "./tasks.ts";

/** What the decision asks for and the draft does not have: it stands in the way of submission, not of saving. Each leads to its question. */
export function MissingNotice({ application }: { application: ApplicationShown }) {
  const t = useTranslations();
  const language = useLanguage();
  const missing = [
    ...application.missing.map((item) => ({ item, words: t(`applications.field.${item}`) })),
    ...application.missingDocuments.map((kind) => ({
      item: "documents" as const,
      words: t(`applications.documents.kinds.${kind}`),
    })),
  ];
  if (missing.length === 0) return null;
  return (
    <Note>
      <h2 className="minor">{t("applications.checkAnswers.incompleteTitle")}</h2>
      <p>{t("applications.checkAnswers.incomplete")}</p>
      <ul>
        {missing.map(({ item, words }) => (
          <li key={words}>
            <a href={questionOf(application, item, language)}>{words}</a>
          </li>
        ))}
      </ul>
    </Note>
  );
}
