import type { AboutApplication } from "../kit/about.ts";
import { FactsOfApplication, NextForApplication } from "../kit/application.tsx";
import { type LetterForm, Outcome, Paragraph, Quote, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

export interface TakenBack extends AboutApplication {
  readonly takenBackAt: string;
  readonly reason: string;
}

/** That an office has taken back what it had said: the application is under review again. */
function takenBack(what: "clearanceTakenBack" | "refusalTakenBack" | "returnTakenBack"): LetterForm<TakenBack> {
  return {
    asks: "nothing",
    subject: ({ t }, { reference }) => t(`applications.letter.${what}.subject`, { reference }),
    Body: function TakenBackBody({ data }) {
      const { t, typed } = useLetter();
      const { receipt } = useInstants();
      return (
        <>
          <Outcome>
            {t(`applications.letter.${what}.opening`, {
              organisation: typed(data.organisation),
              by: data.office ?? "secretariat",
            })}
          </Outcome>
          <Paragraph>{t(`applications.letter.${what}.effect`)}</Paragraph>
          <Quote introduced={t("applications.letter.takenBack.reason")}>{data.reason}</Quote>
          <NextForApplication application={data} go={t("applications.letter.takenBack.go")}>
            {t("applications.letter.takenBack.next")}
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
}

export const clearanceTakenBack = takenBack("clearanceTakenBack");
export const refusalTakenBack = takenBack("refusalTakenBack");
export const returnTakenBack = takenBack("returnTakenBack");
