import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";

/** To somebody of whom what was kept is erased: the last letter. */
export type PersonErased = Readonly<Record<string, never>>;

export const personErased: LetterForm<PersonErased> = {
  asks: "nothing",
  subject: ({ t }) => t("people.letter.personErased.subject"),
  Body: function PersonErasedBody() {
    const { t, paths } = useLetter();
    return (
      <>
        <Outcome>{t("people.letter.personErased.title")}</Outcome>
        <Paragraph>{t("people.letter.personErased.opening")}</Paragraph>
        <Paragraph>{t("people.letter.personErased.stays")}</Paragraph>
        <Paragraph>{t("people.letter.personErased.last")}</Paragraph>
        <Go to={paths.privacy}>{t("people.letter.personErased.go")}</Go>
      </>
    );
  },
};
