import { Go, Paragraph, useLetter, type LetterForm } from "../kit/letter.tsx";

export type PasswordChanged = Record<string, never>;

export const passwordChanged: LetterForm<PasswordChanged> = {
  asks: "nothing",
  subject: ({ t }) => t("letters.passwordChanged.subject"),
  Body: function PasswordChangedBody() {
    const { t, paths } = useLetter();
    return (
      <>
        <Paragraph>{t("letters.passwordChanged.opening")}</Paragraph>
        <Paragraph>{t("letters.passwordChanged.otherwise")}</Paragraph>
        <Go to={paths.forgotPassword}>{t("letters.passwordChanged.go")}</Go>
      </>
    );
  },
};
