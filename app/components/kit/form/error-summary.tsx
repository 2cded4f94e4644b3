import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { useTranslations } from "../page/words.ts";
import { fieldId } from "./answer.tsx";

/** The browser's own focus on arrival; <problem-summary> does it where a browser does not. */
const focusOnArrival = { tabIndex: -1, autoFocus: true };

/** What stands in the way, at the top of the page, each problem a link to its field with the same words. */
export function ErrorSummary({ answer }: { answer: FormAnswer | undefined }) {
  const t = useTranslations();
  if (answer === undefined || (answer.problems.length === 0 && answer.refusal === undefined)) return null;
  const { problems, refusal } = answer;
  return (
    <problem-summary>
      <div className="alert" {...focusOnArrival}>
        <div role="alert">
          <h2>{refusal === undefined ? t("form.thereIsAProblem") : t("refusal.title")}</h2>
          <div>
            {refusal !== undefined && <p>{refusal.words}</p>}
            {refusal !== undefined && refusal.citation !== null && <p>{refusal.citation}</p>}
            {problems.length > 0 && (
              <ul>
                {problems.map(({ field, words, at }) => (
                  <li key={`${field} ${words}`}>
                    {field === "" ? words : <a href={at ?? `#${fieldId(field)}`}>{words}</a>}
                  </li>
                ))}
              </ul>
            )}
          </div>
        </div>
      </div>
    </problem-summary>
  );
}
