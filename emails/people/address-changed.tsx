import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";

export interface AddressChanged {
  /** Where letters go from now on. */
  readonly to: string;
}

export const addressChanged: LetterForm<AddressChanged> = {
  asks: "nothing",
  subject: ({ t }) => t("people.letter.addressChanged.subject"),
  Body: function AddressChangedBody({ data }) {
    const { t, typed, paths } = useLetter();
    return (
      <>
        <Outcome>{t("people.letter.addressChanged.title")}</Outcome>
        <Paragraph>{t("people.letter.addressChanged.opening", { to: typed(data.to) })}</Paragraph>
        <Paragraph>{t("people.letter.addressChanged.otherwise")}</Paragraph>
        <Go to={paths.signIn}>{t("people.letter.addressChanged.go")}</Go>
      </>
    );
  },
};
