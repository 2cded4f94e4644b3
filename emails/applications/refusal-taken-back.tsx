import type { AboutApplication } from "../kit/about.ts";
import { FactsOfApplication, NextForApplication } from "../kit/application.tsx";
import { type LetterForm, Outcome, Quote, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

export interface RefusalTakenBack extends AboutApplication {
  readonly takenBackAt: string;
  readonly reason: string;
}

export const refusalTakenBack: LetterForm<RefusalTakenBack> = {
  asks: "nothing",
  tone: "act",
  subject: ({ t }, { reference }) => t("applications.letter.refusalTakenBack.subject", { reference }),
  Body: function RefusalTakenBackBody({ data }) {
    const { t, typed } = useLetter();
    const { receipt } = useInstants();
    return (
      <>
        <Outcome>
          {t("applications.letter.refusalTakenBack.opening", {
            organisation: typed(data.organisation),
            by: data.office ?? "secretariat",
          })}
        </Outcome>
        <Quote introduced={t("applications.letter.refusalTakenBack.reason")}>{data.reason}</Quote>
        <NextForApplication application={data} go={t("applications.letter.refusalTakenBack.go")}>
          {t("applications.letter.refusalTakenBack.next")}
        </NextForApplication>
        <FactsOfApplication
          application={data}
          more={[{ term: t("letter.fact.decided"), fact: receipt(data.takenBackAt, data.zone) }]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
