import type { DocumentNamed } from "#domain/applications/document.ts";
import type { AboutApplication } from "../kit/about.ts";
import { enclosedIn, FactsOfApplication, NextForApplication } from "../kit/application.tsx";
import { type LetterForm, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** To the organisation that has completed what was sent back: its receipt. */
export interface CompletionReceived extends AboutApplication {
  readonly completedAt: string;
  /** What is enclosed now. Older letters have none. */
  readonly documents?: readonly DocumentNamed[];
}

export const completionReceived: LetterForm<CompletionReceived> = {
  asks: "nothing",
  subject: ({ t }, { reference }) => t("applications.letter.completionReceived.subject", { reference }),
  Body: function CompletionReceivedBody({ data }) {
    const { t, typed } = useLetter();
    const { receipt } = useInstants();
    return (
      <>
        <Outcome>
          {t("applications.letter.completionReceived.opening", { organisation: typed(data.organisation) })}
        </Outcome>
        <NextForApplication application={data} go={t("applications.letter.applicationReceived.go")}>
          {t("applications.letter.completionReceived.next")}
        </NextForApplication>
        <FactsOfApplication
          application={data}
          more={[
            { term: t("letter.fact.received"), fact: receipt(data.completedAt, data.zone) },
            ...enclosedIn(data, t),
          ]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
