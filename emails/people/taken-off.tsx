import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";

/** To somebody who acts for an organisation no longer, because somebody else who does took them off. */
export interface TakenOff {
  readonly organisation: string;
}

export const takenOff: LetterForm<TakenOff> = {
  asks: "nothing",
  subject: ({ t, typed }, { organisation }) =>
    t("people.letter.takenOff.subject", { organisation: typed(organisation) }),
  Body: function TakenOffBody({ data: { organisation } }) {
    const { t, typed, paths } = useLetter();
    return (
      <>
        <Outcome>{t("people.letter.takenOff.title", { organisation: typed(organisation) })}</Outcome>
        <Paragraph>{t("people.letter.takenOff.opening")}</Paragraph>
        <Paragraph>{t("people.letter.takenOff.otherwise")}</Paragraph>
        <Go to={paths.signIns}>{t("people.letter.takenOff.go")}</Go>
      </>
    );
  },
};
