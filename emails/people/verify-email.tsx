import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";

export interface VerifyEmail {
  readonly token: string;
  readonly expiresAt: string;
  /** The page to go to afterwards; letters that were written before there was one have none. */
  readonly then?: string | null;
}

export const verifyEmail: LetterForm<VerifyEmail> = {
  asks: "action",
  subject: ({ t }) => t("people.letter.verifyEmail.subject"),
  Body: function VerifyEmailBody({ data }) {
    const { t, paths } = useLetter();
    const { atHeadquarters } = useInstants();
    const then = typeof data.then === "string" ? { then: data.then } : {};
    return (
      <>
        <Outcome>{t("people.letter.verifyEmail.title")}</Outcome>
        <Paragraph>{t("people.letter.verifyEmail.opening")}</Paragraph>
        <Go to={`${paths.verifyEmail}?${new URLSearchParams({ token: data.token, ...then }).toString()}`}>
          {t("people.letter.verifyEmail.go")}
        </Go>
        <Facts facts={[{ term: t("letter.fact.link"), fact: atHeadquarters(data.expiresAt) }]} />
        <Paragraph>{t("people.letter.verifyEmail.otherwise")}</Paragraph>
      </>
    );
  },
};
