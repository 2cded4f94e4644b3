import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";

/** To the person: their second factor has been taken away. It needs no words of its own. */
export type SecondFactorReset = Readonly<Record<string, never>>;

export const secondFactorReset: LetterForm<SecondFactorReset> = {
  asks: "nothing",
  subject: ({ t }) => t("people.letter.secondFactorReset.subject"),
  Body: function SecondFactorResetBody() {
    const { t, paths } = useLetter();
    return (
      <>
        <Outcome>{t("people.letter.secondFactorReset.title")}</Outcome>
        <Paragraph>{t("people.letter.secondFactorReset.opening")}</Paragraph>
        <Paragraph>{t("people.letter.secondFactorReset.otherwise")}</Paragraph>
        <Go to={paths.signIn}>{t("people.letter.secondFactorReset.go")}</Go>
      </>
    );
  },
};
