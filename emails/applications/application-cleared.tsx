import type { AboutApplication } from "../kit/about.ts";
import { FactsOfApplication, NextForApplication } from "../kit/application.tsx";
import { type LetterForm, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

export interface ApplicationCleared extends AboutApplication {
  readonly clearedAt: string;
  /** Whether a body decides on the list on which it goes, and States do not object. */
  readonly beforeBody?: boolean;
}

export const applicationCleared: LetterForm<ApplicationCleared> = {
  asks: "nothing",
  subject: ({ t }, { reference, office = "secretariat" }) =>
    t("applications.letter.applicationCleared.subject", { reference, by: office }),
  Body: function ApplicationClearedBody({ data }) {
    const { t, typed } = useLetter();
    const { receipt } = useInstants();
    return (
      <>
        <Outcome>
          {t("applications.letter.applicationCleared.opening", {
            organisation: typed(data.organisation),
            by: data.office ?? "secretariat",
          })}
        </Outcome>
        <NextForApplication application={data} go={t("applications.letter.applicationCleared.go")}>
          {t(`applications.letter.applicationCleared.${data.beforeBody === true ? "nextBody" : "next"}`)}
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
