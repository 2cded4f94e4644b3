import type { AboutApplication } from "../kit/about.ts";
import { FactsOfApplication, NextForApplication } from "../kit/application.tsx";
import { type LetterForm, Outcome, Quote, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** Sent back, and nothing was received in time. */
export interface ApplicationNotCompleted extends AboutApplication {
  readonly words: string;
  readonly until: string;
  readonly mayApplyAgain: boolean;
}

export const applicationNotCompleted: LetterForm<ApplicationNotCompleted> = {
  asks: "nothing",
  tone: "no",
  subject: ({ t }, { reference }) => t("applications.letter.applicationNotCompleted.subject", { reference }),
  Body: function ApplicationNotCompletedBody({ data }) {
    const { t, typed } = useLetter();
    const { deadline } = useInstants();
    const organisation = typed(data.organisation);
    return (
      <>
        <Outcome>{t("applications.letter.applicationNotCompleted.opening", { organisation })}</Outcome>
        <Quote introduced={t("applications.letter.applicationNotCompleted.words")}>{data.words}</Quote>
        <NextForApplication application={data} go={t("applications.letter.applicationNotCompleted.go")}>
          {data.mayApplyAgain
            ? t("applications.letter.applicationRefused.again", { organisation })
            : t("applications.letter.applicationRefused.notAgain")}
        </NextForApplication>
        <FactsOfApplication
          application={data}
          more={[{ term: t("letter.fact.closed"), fact: deadline(data.until, data.zone) }]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
