import { useTranslations } from "use-intl";
import { fieldId, type FormAnswer } from "./answer.tsx";

/** The browser's own focus on arrival; <problem-summary> does it where a browser does not. */
const focusOnArrival = { tabIndex: -1, autoFocus: true };

/** What stands in the way, at the top of the page, each problem a link to its field with the same words. */
export function ErrorSummary({ answer }: { answer: FormAnswer | undefined }) {
  const t = useTranslations();
  if (answer === undefined || (answer.problems.length === 0 && answer.refusal === undefined)) return null;
  const { problems, refusal } = answer;
  return (
    <problem-summary>
      <div className="govuk-error-summary" {...focusOnArrival}>
        <div role="alert">
          <h2 className="govuk-error-summary__title">
            {refusal === undefined ? t("form.thereIsAProblem") : t("refusal.title")}
          </h2>
          <div className="govuk-error-summary__body">
            {refusal !== undefined && <p>{refusal.words}</p>}
            {refusal !== undefined && refusal.citation !== null && <p>{refusal.citation}</p>}
            {problems.length > 0 && (
              <ul className="govuk-list govuk-error-summary__list">
                {problems.map(({ field, words }) => (
                  <li key={`${field} ${words}`}>{field === "" ? words : <a href={`#${fieldId(field)}`}>{words}</a>}</li>
                ))}
              </ul>
            )}
          </div>
        </div>
      </div>
    </problem-summary>
  );
}
