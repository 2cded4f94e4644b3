import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";

export interface ResetPassword {
  readonly token: string;
  readonly expiresAt: string;
}

export const resetPassword: LetterForm<ResetPassword> = {
  asks: "action",
  subject: ({ t }) => t("people.letter.resetPassword.subject"),
  Body: function ResetPasswordBody({ data }) {
    const { t, paths } = useLetter();
    const { atHeadquarters } = useInstants();
    return (
      <>
        <Outcome>{t("people.letter.resetPassword.title")}</Outcome>
        <Paragraph>{t("people.letter.resetPassword.opening")}</Paragraph>
        <Go to={`${paths.resetPassword}?token=${encodeURIComponent(data.token)}`}>
          {t("people.letter.resetPassword.go")}
        </Go>
        <Facts facts={[{ term: t("letter.fact.link"), fact: atHeadquarters(data.expiresAt) }]} />
        <Paragraph>{t("people.letter.resetPassword.otherwise")}</Paragraph>
      </>
    );
  },
};
