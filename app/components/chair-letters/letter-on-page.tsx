import type { ComposedLetter, PieceOfLetter } from "#domain/chair-letters/compose.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { languages } from "#messages/kit/languages.ts";
import { pieceInWords } from "#messages/kit/pieces-of-letter.ts";
import { paths } from "#paths";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Colon, Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** A letter of the Chair as it is read, in its own language whatever that of the page is. */
export function LetterOnPage({ letter, process }: { letter: ComposedLetter; process: { readonly slug: string } }) {
  const { language, date, addressees, salutation, paragraphs, closing, signature } = letter;
  return (
    <>
      <article className="flow letter" lang={language} dir={languages[language].dir}>
        <p>{formatDay(date, language)}</p>
        {salutation !== "" && <p className="lines">{salutation}</p>}
        {paragraphs.map((pieces, place) => (
          <p key={place} className="lines">
            {pieces.map((piece, index) => (
              <Piece key={index} piece={piece} language={language} />
            ))}
          </p>
        ))}
        {closing !== "" && <p className="lines">{closing}</p>}
        {signature !== "" && <p className="lines">{signature}</p>}
        {addressees !== "" && <p className="lines">{addressees}</p>}
      </article>
      <Enclosures letter={letter} process={process} />
    </>
  );
}

function Piece({ piece, language }: { piece: PieceOfLetter; language: ComposedLetter["language"] }) {
  if (typeof piece === "string") return piece;
  const words = pieceInWords(piece, language);
  return "instant" in piece ? <time dateTime={piece.instant}>{words}</time> : words;
}

function Enclosures({
  letter: { enclosures, does },
  process,
}: {
  letter: ComposedLetter;
  process: { readonly slug: string };
}) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (enclosures.length === 0) return null;
  /** What the letter brings has no page before it has gone out. */
  const isThere = (symbol: string) =>
    !does.some((fact) => "symbol" in fact && fact.paper === null && fact.symbol === symbol);
  return (
    <section className="part">
      <h2>{t("chairLetters.enclosures")}</h2>
      <ul>
        {enclosures.map(({ symbol, version, title, step, note }) => (
          <li key={symbol}>
            {isThere(symbol) ? (
              <a href={to.paper(process.slug, symbol)}>
                <UserText>{title}</UserText>
              </a>
            ) : (
              <UserText>{title}</UserText>
            )}
            {" · "}
            <Reference>{version}</Reference>
            {step === "announced" && (
              <>
                {" · "}
                {t("chairLetters.toCome")}
                {note !== "" && (
                  <>
                    <Colon />
                    <UserText>{note}</UserText>
                  </>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
