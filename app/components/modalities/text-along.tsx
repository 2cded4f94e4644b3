import { createContext, Fragment, type ReactNode, useContext } from "react";
import { markCited, partsCited } from "#domain/modalities/uncited.ts";
import { formatParagraph } from "#messages/kit/citation.ts";
import { Fold } from "../kit/page/notices.tsx";
import { Comma, EnglishText, Stop } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** Of a text, as it is cited. */
export interface ParagraphAlong {
  readonly mark: string;
  readonly words: string;
}

/** The marks of the text that stands on the page: where they are cited they lead to it. */
const Marks = createContext<readonly string[]>([]);
export const MarksAlong = Marks.Provider;

const idOf = (place: number) => `text-${String(place + 1)}`;

/** The words of a text, to be read along with what follows from it. */
export function TextAlong({ paragraphs }: { paragraphs: readonly ParagraphAlong[] }) {
  if (paragraphs.length === 0) return null;
  return (
    <div className="along along-preview no-print">
      <TextFold open paragraphs={paragraphs} linked />
    </div>
  );
}

/** They scroll by the keys of their line. Once on a page they can be `linked`: then citations lead to them. */
export function TextFold({
  paragraphs,
  open,
  linked = false,
}: {
  paragraphs: readonly ParagraphAlong[];
  open: boolean;
  linked?: boolean;
}) {
  const t = useTranslations();
  return (
    <Fold open={open} summary={t("modalities.entry.citation.text", { count: paragraphs.length })}>
      {paragraphs.map(({ mark, words }, place) => (
        <div key={mark} id={linked ? idOf(place) : undefined}>
          <EnglishText>
            <b>{mark}</b> {words}
          </EnglishText>
        </div>
      ))}
    </Fold>
  );
}

/** Paragraphs as they are cited, each a link to where it stands on the page, if it does. */
export function ParagraphsCited({ paragraph }: { paragraph: string }) {
  const t = useTranslations();
  const marks = useContext(Marks);
  const words = formatParagraph(paragraph, t);
  const parts = partsCited(paragraph);
  const start = words.indexOf(paragraph);
  if (start === -1 || !parts.some((part) => marks.includes(markCited(part)))) return words;
  return (
    <>
      {words.slice(0, start)}
      <Linked marks={parts} />
      {words.slice(start + paragraph.length)}
    </>
  );
}

function Linked({ marks }: { marks: readonly string[] }): ReactNode {
  const all = useContext(Marks);
  return marks.map((mark, index) => {
    const place = all.indexOf(markCited(mark));
    return (
      <Fragment key={mark}>
        {index > 0 && <Comma />}
        {place === -1 ? mark : <a href={`#${idOf(place)}`}>{mark}</a>}
      </Fragment>
    );
  });
}

/** What may have been passed over: nothing that was entered cites it. */
export function Uncited({ marks }: { marks: readonly string[] }) {
  const t = useTranslations();
  if (marks.length === 0) return null;
  return (
    <p>
      {t("modalities.preview.uncited")} <Linked marks={marks} />
      <Stop />
    </p>
  );
}
