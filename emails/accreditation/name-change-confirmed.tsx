import { Facts, Go, type LetterForm, List, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";

export interface NameChangeConfirmed {
  readonly name: string;
  readonly formerly: readonly string[];
  readonly confirmedAt: string;
  readonly zone: string;
}

export const nameChangeConfirmed: LetterForm<NameChangeConfirmed> = {
  asks: "nothing",
  tone: "ok",
  subject: ({ t, typed }, { name }) => t("accreditation.letter.nameChangeConfirmed.subject", { name: typed(name) }),
  Body: function NameChangeConfirmedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    return (
      <>
        <Outcome>{t("accreditation.letter.nameChangeConfirmed.opening", { name: typed(data.name) })}</Outcome>
        <Facts facts={[{ term: t("letter.fact.effective"), fact: deadline(data.confirmedAt, data.zone) }]} />
        {data.formerly.length > 0 && (
          <>
            <Paragraph>{t("accreditation.letter.nameChangeConfirmed.formerly")}</Paragraph>
            <List items={data.formerly} />
          </>
        )}
        <Go to={paths.accreditedOrganisations}>{t("accreditation.letter.nameChangeConfirmed.go")}</Go>
      </>
    );
  },
};
