import { type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { AfterOutcome, type OutcomeOfApplication } from "./after-outcome.tsx";

/** Nobody had ruled when an answer was due. Who is accredited by it gets the letter of an accreditation. */
export interface DecidedByDefault extends OutcomeOfApplication {
  readonly by: "secretariat" | "chair" | "body";
  readonly answer: "yes" | "no";
  readonly dueAt: string;
  readonly outcome: "ended" | "cleared" | "movedOn" | "waits";
}

export const decidedByDefault: LetterForm<DecidedByDefault> = {
  asks: "nothing",
  subject: ({ t, typed }, { organisation, process, outcome }) =>
    t("accreditation.letter.byDefault.subject", {
      outcome,
      organisation: typed(organisation),
      process: typed(process.title),
    }),
  Body: function DecidedByDefaultBody({ data }) {
    const { t, typed } = useLetter();
    const { deadline } = useInstants();
    const organisation = typed(data.organisation);
    const { by, answer, outcome } = data;
    return (
      <>
        <Outcome>{t("accreditation.letter.byDefault.opening", { by, answer, organisation })}</Outcome>
        <Paragraph>
          {t(`accreditation.letter.byDefault.outcome.${outcome}`, {
            organisation,
            process: typed(data.process.title),
          })}
        </Paragraph>
        {by === "body" && <Paragraph>{t("accreditation.letter.byDefault.later")}</Paragraph>}
        <AfterOutcome
          application={data}
          next={outcome === "ended" ? null : t("accreditation.letter.byDefault.next")}
          more={[{ term: t("accreditation.letter.byDefault.due"), fact: deadline(data.dueAt, data.zone) }]}
        />
      </>
    );
  },
};
