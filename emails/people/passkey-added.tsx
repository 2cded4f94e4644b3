import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";

export interface PasskeyAdded {
  /** The browser in which it was made. */
  readonly name: string;
}

export const passkeyAdded: LetterForm<PasskeyAdded> = {
  asks: "nothing",
  subject: ({ t }) => t("people.letter.passkeyAdded.subject"),
  Body: function PasskeyAddedBody({ data }) {
    const { t, typed, paths } = useLetter();
    return (
      <>
        <Outcome>{t("people.letter.passkeyAdded.title")}</Outcome>
        <Paragraph>{t("people.letter.passkeyAdded.opening", { name: typed(data.name) })}</Paragraph>
        <Paragraph>{t("people.letter.passkeyAdded.otherwise")}</Paragraph>
        <Go to={paths.passkeys}>{t("people.letter.passkeyAdded.go")}</Go>
      </>
    );
  },
};
