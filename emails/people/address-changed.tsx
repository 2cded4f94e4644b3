import { Go, type LetterForm, Paragraph, useLetter } from "../kit/letter.tsx";

/** To the former address. */
export type AddressChanged = Record<string, never>;

export const addressChanged: LetterForm<AddressChanged> = {
  asks: "nothing",
  subject: ({ t }) => t("people.letter.addressChanged.subject"),
  Body: function AddressChangedBody() {
    const { t, paths } = useLetter();
    return (
      <>
        <Paragraph>{t("people.letter.addressChanged.opening")}</Paragraph>
        <Paragraph>{t("people.letter.addressChanged.otherwise")}</Paragraph>
        <Go to={paths.signIn}>{t("people.letter.addressChanged.go")}</Go>
      </>
    );
  },
};
