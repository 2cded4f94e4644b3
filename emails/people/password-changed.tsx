import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";

export type PasswordChanged = Record<string, never>;

export const passwordChanged: LetterForm<PasswordChanged> = {
  asks: "nothing",
  subject: ({ t }) => t("people.letter.passwordChanged.subject"),
  Body: function PasswordChangedBody() {
    const { t, paths } = useLetter();
    return (
      <>
        <Outcome>{t("people.letter.passwordChanged.title")}</Outcome>
        <Paragraph>{t("people.letter.passwordChanged.opening")}</Paragraph>
        <Paragraph>{t("people.letter.passwordChanged.otherwise")}</Paragraph>
        <Go to={paths.forgotPassword}>{t("people.letter.passwordChanged.go")}</Go>
      </>
    );
  },
};
