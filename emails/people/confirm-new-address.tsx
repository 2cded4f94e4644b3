import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";

export interface ConfirmNewAddress {
  readonly token: string;
  readonly expiresAt: string;
}

export const confirmNewAddress: LetterForm<ConfirmNewAddress> = {
  asks: "action",
  subject: ({ t }) => t("people.letter.confirmNewAddress.subject"),
  Body: function ConfirmNewAddressBody({ data }) {
    const { t, paths } = useLetter();
    const { atHeadquarters } = useInstants();
    return (
      <>
        <Outcome>{t("people.letter.confirmNewAddress.title")}</Outcome>
        <Paragraph>{t("people.letter.confirmNewAddress.opening")}</Paragraph>
        <Go to={`${paths.verifyEmail}?token=${encodeURIComponent(data.token)}`}>
          {t("people.letter.confirmNewAddress.go")}
        </Go>
        <Facts facts={[{ term: t("letter.fact.link"), fact: atHeadquarters(data.expiresAt) }]} />
        <Paragraph>{t("people.letter.confirmNewAddress.otherwise")}</Paragraph>
      </>
    );
  },
};
