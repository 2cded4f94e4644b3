import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";

/** To an address that an administrator entered: whoever opens the link has it. */
export interface ConfirmAddress {
  readonly token: string;
  readonly expiresAt: string;
}

export const confirmAddress: LetterForm<ConfirmAddress> = {
  asks: "action",
  subject: ({ t }) => t("people.letter.confirmAddress.subject"),
  Body: function ConfirmAddressBody({ data }) {
    const { t, paths } = useLetter();
    const { atHeadquarters } = useInstants();
    return (
      <>
        <Outcome>{t("people.letter.confirmAddress.title")}</Outcome>
        <Paragraph>{t("people.letter.confirmAddress.opening")}</Paragraph>
        <Go to={`${paths.confirmAddress}?token=${encodeURIComponent(data.token)}`}>
          {t("people.letter.confirmAddress.go")}
        </Go>
        <Facts facts={[{ term: t("letter.fact.link"), fact: atHeadquarters(data.expiresAt) }]} />
        <Paragraph>{t("people.letter.confirmAddress.otherwise")}</Paragraph>
      </>
    );
  },
};
