import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";

/** To the person: an administrator asks that their second factor be taken away. */
export interface OwnSecondFactorResetAsked {
  readonly by: string;
  readonly until: string;
}

export const ownSecondFactorResetAsked: LetterForm<OwnSecondFactorResetAsked> = {
  asks: "nothing",
  subject: ({ t }) => t("people.letter.ownSecondFactorResetAsked.subject"),
  Body: function OwnSecondFactorResetAskedBody({ data: { by, until } }) {
    const { t, paths, typed } = useLetter();
    const { atHeadquarters } = useInstants();
    return (
      <>
        <Outcome>{t("people.letter.ownSecondFactorResetAsked.title")}</Outcome>
        <Paragraph>{t("people.letter.ownSecondFactorResetAsked.opening", { by: typed(by) })}</Paragraph>
        <Facts facts={[{ term: t("people.letter.secondFactorResetAsked.until"), fact: atHeadquarters(until) }]} />
        <Paragraph>{t("people.letter.ownSecondFactorResetAsked.otherwise")}</Paragraph>
        <Go to={paths.signIns}>{t("people.letter.ownSecondFactorResetAsked.go")}</Go>
      </>
    );
  },
};
