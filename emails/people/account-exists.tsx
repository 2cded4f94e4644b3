import { Go, Paragraph, useLetter, type LetterForm } from "../kit/letter.tsx";

/** To the holder of an address with which somebody tried to sign up again; the page says the same as to anybody. */
export type AccountExists = Record<string, never>;

export const accountExists: LetterForm<AccountExists> = {
  asks: "nothing",
  subject: ({ t }) => t("letters.accountExists.subject"),
  Body: function AccountExistsBody() {
    const { t, paths } = useLetter();
    return (
      <>
        <Paragraph>{t("letters.accountExists.opening")}</Paragraph>
        <Paragraph>{t("letters.accountExists.otherwise")}</Paragraph>
        <Go to={paths.forgotPassword}>{t("letters.accountExists.go")}</Go>
      </>
    );
  },
};
