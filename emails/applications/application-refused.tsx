import type { AboutApplication } from "../kit/about.ts";
import { FactsOfApplication, NextForApplication } from "../kit/application.tsx";
import { type LetterForm, Outcome, Quote, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

export interface ApplicationRefused extends AboutApplication {
  readonly refusedAt: string;
  readonly reason: string;
  readonly mayApplyAgain: boolean;
}

export const applicationRefused: LetterForm<ApplicationRefused> = {
  asks: "nothing",
  tone: "no",
  subject: ({ t }, { reference, office = "secretariat" }) =>
    t("applications.letter.applicationRefused.subject", { reference, by: office }),
  Body: function ApplicationRefusedBody({ data }) {
    const { t, typed } = useLetter();
    const { receipt } = useInstants();
    const organisation = typed(data.organisation);
    return (
      <>
        <Outcome>
          {t("applications.letter.applicationRefused.opening", { organisation, by: data.office ?? "secretariat" })}
        </Outcome>
        <Quote introduced={t("applications.letter.applicationRefused.reason")}>{data.reason}</Quote>
        <NextForApplication application={data} go={t("applications.letter.applicationRefused.go")}>
          {data.mayApplyAgain
            ? t("applications.letter.applicationRefused.again", { organisation })
            : t("applications.letter.applicationRefused.notAgain")}
        </NextForApplication>
        <FactsOfApplication
          application={data}
          more={[{ term: t("letter.fact.decided"), fact: receipt(data.refusedAt, data.zone) }]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
