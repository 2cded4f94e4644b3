import type { ComparedParagraph } from "#domain/papers/comparison.ts";
import type { LanguageOfPaper } from "#domain/papers/kinds.ts";
import { languages } from "#messages/kit/languages.ts";
import { useTranslations } from "../kit/page/words.ts";

/** A text with what is gone and what is new in their places; each says so in a word, and not by its colour alone. */
export function ComparedText(props: { language: LanguageOfPaper; paragraphs: readonly ComparedParagraph[] }) {
  const { language, paragraphs } = props;
  const t = useTranslations();
  const dir = languages[language].dir;
  return (
    <div className="flow">
      {paragraphs.map(({ in: where, words }, place) =>
        where === "both" ? (
          <p key={place} className="lines" lang={language} dir={dir}>
            {words}
          </p>
        ) : (
          <div key={place} className="inset">
            <p className="small mute">{t(`papers.comparison.${where === "before" ? "gone" : "added"}`)}</p>
            <p className="lines" lang={language} dir={dir}>
              {where === "before" ? <del>{words}</del> : <ins>{words}</ins>}
            </p>
          </div>
        ),
      )}
    </div>
  );
}
