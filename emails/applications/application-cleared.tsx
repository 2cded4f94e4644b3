import type { AboutApplication } from "../kit/about.ts";
import { FactsOfApplication, NextForApplication } from "../kit/application.tsx";
import { type LetterForm, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

export interface ApplicationCleared extends AboutApplication {
  readonly clearedAt: string;
}

export const applicationCleared: LetterForm<ApplicationCleared> = {
  asks: "nothing",
  subject: ({ t }, { reference }) => t("applications.letter.applicationCleared.subject", { reference }),
  Body: function ApplicationClearedBody({ data }) {
    const { t, typed } = useLetter();
    const { receipt } = useInstants();
    return (
      <>
        <Outcome>
          {t("applications.letter.applicationCleared.opening", { organisation: typed(data.organisation) })}
        </Outcome>
        <NextForApplication application={data} go={t("applications.letter.applicationCleared.go")}>
          {t("applications.letter.applicationCleared.next")}
        </NextForApplication>
        <FactsOfApplication
          application={data}
          more={[{ term: t("letter.fact.decided"), fact: receipt(data.clearedAt, data.zone) }]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
