import { Facts, Go, type LetterForm, Paragraph, Quote, useInstants, useLetter } from "../kit/letter.tsx";

export interface NameChangeDeclined {
  readonly name: string;
  readonly reason: string;
  readonly declinedAt: string;
  readonly zone: string;
}

export const nameChangeDeclined: LetterForm<NameChangeDeclined> = {
  asks: "nothing",
  subject: ({ t, typed }, { name }) => t("accreditation.letter.nameChangeDeclined.subject", { name: typed(name) }),
  Body: function NameChangeDeclinedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    return (
      <>
        <Paragraph>{t("accreditation.letter.nameChangeDeclined.opening", { name: typed(data.name) })}</Paragraph>
        <Facts facts={[{ term: t("letter.fact.declined"), fact: deadline(data.declinedAt, data.zone) }]} />
        <Paragraph>{t("accreditation.letter.nameChangeDeclined.reason")}</Paragraph>
        <Quote>{data.reason}</Quote>
        <Go to={paths.requestNameChange}>{t("accreditation.letter.nameChangeDeclined.go")}</Go>
      </>
    );
  },
};
