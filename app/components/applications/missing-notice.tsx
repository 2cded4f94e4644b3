import type { ApplicationShown } from "#views/applications/own-application.ts";
import { Note } from "../kit/page/notices.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { missingInWords } from "./tasks.ts";

/** What the decision asks for and the draft does not have: it stands in the way of submission, not of saving. */
export function MissingNotice({ application }: { application: ApplicationShown }) {
  const t = useTranslations();
  const missing = missingInWords(application, t);
  if (missing.length === 0) return null;
  return (
    <Note>
      <h2 className="minor">{t("applications.checkAnswers.incompleteTitle")}</h2>
      <p>{t("applications.checkAnswers.incomplete")}</p>
      <ul>
        {missing.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </Note>
  );
}
