import { Facts, Go, type LetterForm, Outcome, Quote, useInstants, useLetter } from "../kit/letter.tsx";

export interface NameChangeDeclined {
  readonly name: string;
  readonly reason: string;
  readonly declinedAt: string;
  readonly zone: string;
}

export const nameChangeDeclined: LetterForm<NameChangeDeclined> = {
  asks: "nothing",
  tone: "no",
  subject: ({ t, typed }, { name }) => t("accreditation.letter.nameChangeDeclined.subject", { name: typed(name) }),
  Body: function NameChangeDeclinedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    return (
      <>
        <Outcome>{t("accreditation.letter.nameChangeDeclined.opening", { name: typed(data.name) })}</Outcome>
        <Facts facts={[{ term: t("letter.fact.declined"), fact: deadline(data.declinedAt, data.zone) }]} />
        <Quote introduced={t("accreditation.letter.nameChangeDeclined.reason")}>{data.reason}</Quote>
        <Go to={paths.requestNameChange}>{t("accreditation.letter.nameChangeDeclined.go")}</Go>
      </>
    );
  },
};
