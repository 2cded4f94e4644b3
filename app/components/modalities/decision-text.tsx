import { useTranslations } from "use-intl";
import { Law } from "../kit/page/text.tsx";

/** The words of a decision, paragraph by paragraph: its English text is the authoritative one. */
export function DecisionText({ title, text, id }: { title: string; text: string; id?: string }) {
  const t = useTranslations();
  return (
    <>
      <h2 id={id}>{title}</h2>
      <p className="hint">{t("page.authoritativeEnglish")}</p>
      <Law>
        {text.split(/\n{2,}/).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </Law>
    </>
  );
}
