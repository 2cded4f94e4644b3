import { Facts, Go, Paragraph, useInstants, useLetter, type LetterForm } from "../kit/letter.tsx";

export interface ResetPassword {
  readonly token: string;
  readonly expiresAt: string;
}

export const resetPassword: LetterForm<ResetPassword> = {
  asks: "action",
  subject: ({ t }) => t("letters.resetPassword.subject"),
  Body: function ResetPasswordBody({ data }) {
    const { t, paths } = useLetter();
    const { deadline } = useInstants();
    return (
      <>
        <Paragraph>{t("letters.resetPassword.opening")}</Paragraph>
        <Go to={`${paths.resetPassword}?token=${encodeURIComponent(data.token)}`}>{t("letters.resetPassword.go")}</Go>
        <Facts facts={[{ term: t("letters.fact.link"), fact: deadline(data.expiresAt, "America/New_York") }]} />
        <Paragraph>{t("letters.resetPassword.otherwise")}</Paragraph>
      </>
    );
  },
};
