import type { Id } from "#domain/kit/id.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, Quote, useInstants, useLetter } from "../kit/letter.tsx";

/** To the other administrators: one of them must agree, or withdraw it. */
export interface SecondFactorResetAsked {
  readonly person: Id<"person">;
  readonly name: string;
  readonly email: string;
  readonly by: string;
  readonly reason: string;
  readonly until: string;
}

export const secondFactorResetAsked: LetterForm<SecondFactorResetAsked> = {
  asks: "action",
  subject: ({ t }) => t("people.letter.secondFactorResetAsked.subject"),
  Body: function SecondFactorResetAskedBody({ data: { person, name, email, by, reason, until } }) {
    const { t, paths, typed } = useLetter();
    const { atHeadquarters } = useInstants();
    const who = { name: typed(name), email: typed(email), by: typed(by) };
    return (
      <>
        <Outcome>{t("people.letter.secondFactorResetAsked.title")}</Outcome>
        <Paragraph>{t("people.letter.secondFactorResetAsked.opening", who)}</Paragraph>
        <Quote introduced={t("people.letter.secondFactorResetAsked.reason")}>{reason}</Quote>
        <Facts facts={[{ term: t("people.letter.secondFactorResetAsked.until"), fact: atHeadquarters(until) }]} />
        <Go to={paths.person(person)}>{t("people.letter.secondFactorResetAsked.go")}</Go>
        <Paragraph>{t("people.letter.secondFactorResetAsked.otherwise")}</Paragraph>
      </>
    );
  },
};
