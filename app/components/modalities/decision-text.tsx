import type { Citation } from "#domain/kit/ruling.ts";
import { blocksOf } from "#domain/modalities/paragraphs.ts";
import { Fold } from "../kit/page/notices.tsx";
import { Law } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";

/** The words of a decision, paragraph by paragraph: its English text is the authoritative one. */
export function DecisionText({ title, text, id }: { title: string; text: string; id?: string }) {
  const t = useTranslations();
  return (
    <section className="part">
      <h2 id={id}>{title}</h2>
      <p className="hint">{t("page.authoritativeEnglish")}</p>
      <Law>
        <Paragraphs text={text} />
      </Law>
    </section>
  );
}

/** The same, folded, where a rule of it is applied. */
export function OwnWords({ decision }: { decision: { readonly text: string; readonly citation: Citation } }) {
  const t = useTranslations();
  return (
    <Fold
      summary={t("modalities.ownWords.title")}
      says={t("modalities.ownWords.says", { count: paragraphsOf(decision.text).length })}
    >
      <p className="hint">{t("page.authoritativeEnglish")}</p>
      <CitedWords {...decision} />
    </Fold>
  );
}

/** With the paragraph of the decision where they stand. */
export function CitedWords({ text, citation }: { text: string; citation: Citation }) {
  return (
    <Law cites={<Cited citation={citation} />}>
      <Paragraphs text={text} />
    </Law>
  );
}

/** As many characters of a text stand where the whole of it is one link away. */
const SHOWN_OF_TEXT = 640;

/** Its first paragraphs: never less than one, never a part of one. */
export function BeginningOfText({ text }: { text: string }) {
  let length = 0;
  return paragraphsOf(text)
    .filter((paragraph, place) => {
      length += paragraph.length;
      return place === 0 || length <= SHOWN_OF_TEXT;
    })
    .map((paragraph) => <p key={paragraph}>{paragraph}</p>);
}

function Paragraphs({ text }: { text: string }) {
  return (
    <div className="flow">
      {paragraphsOf(text).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}

/** As printed: after an empty line, and where a line begins with a number or letter of its own. */
function paragraphsOf(text: string): string[] {
  return blocksOf(text).map(({ words }) => words);
}
