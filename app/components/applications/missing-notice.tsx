import type { InformationItem } from "#domain/modalities/provisions.ts";
import { Note } from "../kit/page/notices.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** What the decision asks for and the draft does not have: it stands in the way of submission, not of saving. */
export function MissingNotice({ missing }: { missing: readonly InformationItem[] }) {
  const t = useTranslations();
  if (missing.length === 0) return null;
  return (
    <Note>
      <h2 className="minor">{t("applications.checkAnswers.incompleteTitle")}</h2>
      <p>{t("applications.checkAnswers.incomplete")}</p>
      <ul>
        {missing.map((item) => (
          <li key={item}>{t(`applications.field.${item}`)}</li>
        ))}
      </ul>
    </Note>
  );
}
