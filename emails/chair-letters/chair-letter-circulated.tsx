import type { ComposedLetter } from "#domain/chair-letters/compose.ts";
import type { Id } from "#domain/kit/id.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { paragraphInWords } from "#messages/kit/pieces-of-letter.ts";
import type { AboutProcess } from "../kit/about.ts";
import { Facts, Go, Heading, type LetterForm, Links, Outcome, Paragraph, Typed, useLetter } from "../kit/letter.tsx";

/** To each of those whom it is for: the letter as it went out. What goes with it are links. */
export interface ChairLetterInPost {
  readonly process: AboutProcess;
  readonly chairLetter: Id<"chair_letter">;
  readonly subject: string;
  readonly composed: ComposedLetter;
  /** Where its reader finds it in the portal. */
  readonly desk: "mission" | "organisation";
}

export const chairLetterCirculated: LetterForm<ChairLetterInPost> = {
  asks: "nothing",
  subject: ({ t, typed }, { subject }) => t("chairLetters.letter.circulated.subject", { subject: typed(subject) }),
  replyTo: ({ composed }) => composed.replyTo,
  Body: function ChairLetterBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { process, chairLetter, subject, composed, desk } = data;
    const { salutation, paragraphs, closing, signature, addressees, enclosures, date, replyTo } = composed;
    const own = composed.language;
    return (
      <>
        <Outcome>{t("chairLetters.letter.circulated.opening", { process: typed(process.title) })}</Outcome>
        <Facts facts={[{ term: t("chairLetters.subject"), fact: subject }]} />
        <Typed>{formatDay(date, own)}</Typed>
        <Typed>{salutation}</Typed>
        {paragraphs.map((pieces, place) => (
          <Typed key={place}>{paragraphInWords(pieces, own)}</Typed>
        ))}
        {closing !== "" && <Typed>{closing}</Typed>}
        <Typed>{signature}</Typed>
        {addressees !== "" && <Typed>{addressees}</Typed>}
        {enclosures.length > 0 && (
          <>
            <Heading>{t("chairLetters.enclosures")}</Heading>
            <Links
              items={enclosures.map(({ symbol, version, title, step, note }) => ({
                words:
                  step === "announced"
                    ? t("chairLetters.enclosureToCome", { title, symbol: version, note: note === "" ? "" : ` ${note}` })
                    : t("chairLetters.enclosure", { title, symbol: version }),
                to: paths.paper(process.slug, symbol),
              }))}
            />
          </>
        )}
        <Go to={desk === "mission" ? paths.missionLetter(chairLetter) : paths.organisationLetter(chairLetter)}>
          {t("chairLetters.letter.circulated.go")}
        </Go>
        <Paragraph>{t("chairLetters.letter.circulated.reply", { address: replyTo })}</Paragraph>
      </>
    );
  },
};
