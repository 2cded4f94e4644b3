import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";

export interface PasswordChanged {
  /** Whether the address of the person's calendar ended with it; not said in letters of earlier versions. */
  readonly calendarEnded?: boolean;
}

export const passwordChanged: LetterForm<PasswordChanged> = {
  asks: "nothing",
  subject: ({ t }) => t("people.letter.passwordChanged.subject"),
  Body: function PasswordChangedBody({ data }) {
    const { t, paths } = useLetter();
    return (
      <>
        <Outcome>{t("people.letter.passwordChanged.title")}</Outcome>
        <Paragraph>{t("people.letter.passwordChanged.opening")}</Paragraph>
        {data.calendarEnded === true && <Paragraph>{t("people.letter.passwordChanged.calendar")}</Paragraph>}
        <Paragraph>{t("people.letter.passwordChanged.otherwise")}</Paragraph>
        <Go to={paths.forgotPassword}>{t("people.letter.passwordChanged.go")}</Go>
      </>
    );
  },
};
