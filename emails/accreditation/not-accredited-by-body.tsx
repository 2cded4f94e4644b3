import { type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { AfterOutcome, type OutcomeOfApplication } from "./after-outcome.tsx";
import { type Instead, InsteadOfEarlier } from "./instead.tsx";

/** The body has decided; not an objection by itself. */
export interface NotAccreditedByBody extends OutcomeOfApplication, Instead {
  readonly decidedAt: string;
  readonly symbol: string;
}

export const notAccreditedByBody: LetterForm<NotAccreditedByBody> = {
  asks: "nothing",
  tone: "no",
  subject: ({ t, typed }, { organisation, process }) =>
    t("accreditation.letter.notAccreditedByBody.subject", {
      organisation: typed(organisation),
      process: typed(process.title),
    }),
  Body: function NotAccreditedByBodyBody({ data }) {
    const { t, typed } = useLetter();
    const { deadline } = useInstants();
    const organisation = typed(data.organisation);
    return (
      <>
        <Outcome>
          {t("accreditation.letter.notAccredited.opening", { organisation, process: typed(data.process.title) })}
        </Outcome>
        <InsteadOfEarlier of={data} />
        <Paragraph>{t("accreditation.letter.notAccreditedByBody.decided")}</Paragraph>
        <AfterOutcome
          application={data}
          more={[
            { term: t("accreditation.letter.body.decided"), fact: deadline(data.decidedAt, data.zone) },
            { term: t("accreditation.letter.body.symbol"), fact: data.symbol },
          ]}
        />
      </>
    );
  },
};
