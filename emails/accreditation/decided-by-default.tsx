import type { AboutApplication } from "../kit/about.ts";
import { NextForApplication } from "../kit/application.tsx";
import { Facts, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** Nobody had ruled when an answer was due. Who is accredited by it gets the letter of an accreditation. */
export interface DecidedByDefault extends AboutApplication {
  readonly by: "secretariat" | "chair" | "body";
  readonly answer: "yes" | "no";
  readonly dueAt: string;
  readonly outcome: "ended" | "cleared" | "movedOn" | "waits";
  readonly mayApplyAgain: boolean;
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
        <NextForApplication application={data} go={t("accreditation.letter.byDefault.go")}>
          {outcome !== "ended"
            ? t("accreditation.letter.byDefault.next")
            : data.mayApplyAgain
              ? t("accreditation.letter.notAccredited.again", { organisation })
              : t("accreditation.letter.notAccredited.notAgain")}
        </NextForApplication>
        <Facts
          facts={[
            { term: t("letter.fact.reference"), fact: data.reference },
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("accreditation.letter.byDefault.due"), fact: deadline(data.dueAt, data.zone) },
          ]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
