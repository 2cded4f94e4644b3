import type { Id } from "#domain/kit/id.ts";
import type { AboutProcess } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, useLetter } from "../kit/letter.tsx";

/** To the colleagues of whoever asks. */
export interface SecondLookAsked {
  readonly process: AboutProcess;
  readonly chairLetter: Id<"chair_letter">;
  readonly subject: string;
}

export const secondLookAsked: LetterForm<SecondLookAsked> = {
  asks: "action",
  subject: ({ t, typed }, { subject }) => t("chairLetters.letter.asked.subject", { subject: typed(subject) }),
  Body: function SecondLookAskedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { process, chairLetter, subject } = data;
    return (
      <>
        <Outcome>{t("chairLetters.letter.asked.opening", { process: typed(process.title) })}</Outcome>
        <Facts facts={[{ term: t("chairLetters.subject"), fact: subject }]} />
        <Go to={paths.chairLetter(chairLetter)}>{t("chairLetters.letter.asked.go")}</Go>
      </>
    );
  },
};
