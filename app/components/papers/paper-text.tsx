import type { LanguageOfPaper } from "#domain/papers/kinds.ts";
import { languages } from "#messages/kit/languages.ts";

/** What a paper says, in its language whatever that of the page is. */
export function PaperText({ language, words }: { language: LanguageOfPaper; words: string }) {
  return (
    <div className="flow" lang={language} dir={languages[language].dir}>
      {words.split(/\n{2,}/).map((paragraph, place) => (
        <p key={place} className="lines">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
