import type { Refusal } from "#domain/kit/ruling.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";
import type { SecondLookAsked } from "./second-look-asked.tsx";

/** To the Chair's office: its letter did not go out when it was to, and why. */
export interface ChairLetterHeldBack extends SecondLookAsked {
  readonly refusal: Pick<Refusal, "because" | "details">;
}

export const chairLetterHeldBack: LetterForm<ChairLetterHeldBack> = {
  asks: "action",
  subject: ({ t, typed }, { subject }) => t("chairLetters.letter.heldBack.subject", { subject: typed(subject) }),
  Body: function ChairLetterHeldBackBody({ data }) {
    const { t, language, paths, typed } = useLetter();
    const { process, chairLetter, subject, refusal } = data;
    return (
      <>
        <Outcome>{t("chairLetters.letter.heldBack.opening", { process: typed(process.title) })}</Outcome>
        <Paragraph>{refusalInWords(refusal, language)}</Paragraph>
        <Facts facts={[{ term: t("chairLetters.subject"), fact: subject }]} />
        <Go to={paths.chairLetter(chairLetter)}>{t("chairLetters.letter.heldBack.go")}</Go>
      </>
    );
  },
};
