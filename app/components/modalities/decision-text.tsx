import { useTranslations } from "use-intl";
import { EnglishText } from "../kit/page/text.tsx";

/** The words of a decision, paragraph by paragraph: its English text is the authoritative one. */
export function DecisionText({ title, text }: { title: string; text: string }) {
  const t = useTranslations();
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <p className="govuk-hint">{t("page.authoritativeEnglish")}</p>
      <EnglishText>
        <div className="portal-measure">
          {text.split(/\n{2,}/).map((paragraph, index) => (
            <p key={index} className="govuk-body">
              {paragraph}
            </p>
          ))}
        </div>
      </EnglishText>
    </>
  );
}
