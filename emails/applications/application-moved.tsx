import type { Category } from "#domain/modalities/provisions.ts";
import type { AboutApplication } from "../kit/about.ts";
import { FactsOfApplication, NextForApplication } from "../kit/application.tsx";
import { type LetterForm, Outcome, Quote, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

export interface ApplicationMoved extends AboutApplication {
  readonly movedAt: string;
  /** The class in which it goes on: a customary one, or as the decision calls its own. */
  readonly to: { readonly title: string; readonly customary: Category | null };
  readonly reason: string;
}

export const applicationMoved: LetterForm<ApplicationMoved> = {
  asks: "nothing",
  tone: "act",
  subject: ({ t }, { reference }) => t("applications.letter.applicationMoved.subject", { reference }),
  Body: function ApplicationMovedBody({ data }) {
    const { t, typed } = useLetter();
    const { receipt } = useInstants();
    const { title, customary } = data.to;
    const to = customary === null ? typed(title) : t(`modalities.category.${customary}`);
    return (
      <>
        <Outcome>
          {t("applications.letter.applicationMoved.opening", { organisation: typed(data.organisation), to })}
        </Outcome>
        <Quote introduced={t("applications.letter.applicationMoved.reason")}>{data.reason}</Quote>
        <NextForApplication application={data} go={t("applications.letter.applicationMoved.go")}>
          {t("applications.letter.applicationMoved.next")}
        </NextForApplication>
        <FactsOfApplication
          application={data}
          more={[{ term: t("letter.fact.decided"), fact: receipt(data.movedAt, data.zone) }]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
