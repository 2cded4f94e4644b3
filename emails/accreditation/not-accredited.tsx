import { type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { AfterOutcome, type OutcomeOfApplication } from "./after-outcome.tsx";

/** Never who objected, nor how many: no right of the applicant to know appears in any source. */
export interface NotAccredited extends OutcomeOfApplication {
  readonly closedAt: string;
}

export const notAccredited: LetterForm<NotAccredited> = {
  asks: "nothing",
  tone: "no",
  subject: ({ t, typed }, { organisation, process }) =>
    t("accreditation.letter.notAccredited.subject", {
      organisation: typed(organisation),
      process: typed(process.title),
    }),
  Body: function NotAccreditedBody({ data }) {
    const { t, typed } = useLetter();
    const { deadline } = useInstants();
    const organisation = typed(data.organisation);
    return (
      <>
        <Outcome>
          {t("accreditation.letter.notAccredited.opening", { organisation, process: typed(data.process.title) })}
        </Outcome>
        <Paragraph>{t("accreditation.letter.notAccredited.ended")}</Paragraph>
        <AfterOutcome
          application={data}
          more={[{ term: t("letter.fact.closed"), fact: deadline(data.closedAt, data.zone) }]}
        />
      </>
    );
  },
};
