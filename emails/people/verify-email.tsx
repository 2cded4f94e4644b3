import { Facts, Go, Paragraph, useInstants, useLetter, type LetterForm } from "../kit/letter.tsx";

export interface VerifyEmail {
  readonly token: string;
  readonly expiresAt: string;
}

export const verifyEmail: LetterForm<VerifyEmail> = {
  asks: "action",
  subject: ({ t }) => t("letters.verifyEmail.subject"),
  Body: function VerifyEmailBody({ data }) {
    const { t, paths } = useLetter();
    const { deadline } = useInstants();
    return (
      <>
        <Paragraph>{t("letters.verifyEmail.opening")}</Paragraph>
        <Go to={`${paths.verifyEmail}?token=${encodeURIComponent(data.token)}`}>{t("letters.verifyEmail.go")}</Go>
        <Facts facts={[{ term: t("letters.fact.link"), fact: deadline(data.expiresAt, "America/New_York") }]} />
        <Paragraph>{t("letters.verifyEmail.otherwise")}</Paragraph>
      </>
    );
  },
};
