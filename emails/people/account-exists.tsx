import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";

/** To the holder of an address with which somebody tried to sign up again; the page says the same as to anybody. */
export type AccountExists = Record<string, never>;

export const accountExists: LetterForm<AccountExists> = {
  asks: "nothing",
  subject: ({ t }) => t("people.letter.accountExists.subject"),
  Body: function AccountExistsBody() {
    const { t, paths } = useLetter();
    return (
      <>
        <Outcome>{t("people.letter.accountExists.title")}</Outcome>
        <Paragraph>{t("people.letter.accountExists.opening")}</Paragraph>
        <Paragraph>{t("people.letter.accountExists.otherwise")}</Paragraph>
        <Go to={paths.forgotPassword}>{t("people.letter.accountExists.go")}</Go>
      </>
    );
  },
};
