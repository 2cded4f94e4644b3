import type { DocumentNamed } from "#domain/applications/document.ts";
import type { AboutApplication } from "../kit/about.ts";
import { enclosedIn, NextForApplication } from "../kit/application.tsx";
import { Facts, type LetterForm, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

export interface ApplicationReceived extends AboutApplication {
  readonly receivedAt: string;
  /** What was enclosed. Older letters have none. */
  readonly documents?: readonly DocumentNamed[];
}

export const applicationReceived: LetterForm<ApplicationReceived> = {
  asks: "nothing",
  subject: ({ t, typed }, { reference, organisation }) =>
    t("applications.letter.applicationReceived.subject", { reference, organisation: typed(organisation) }),
  Body: function ApplicationReceivedBody({ data }) {
    const { t, typed } = useLetter();
    const { receipt } = useInstants();
    return (
      <>
        <Outcome>
          {t("applications.letter.applicationReceived.opening", {
            organisation: typed(data.organisation),
            process: typed(data.process.title),
          })}
        </Outcome>
        <NextForApplication application={data} go={t("applications.letter.applicationReceived.go")}>
          {t("applications.letter.applicationReceived.next", { by: data.office ?? "secretariat" })}
        </NextForApplication>
        <Facts
          facts={[
            { term: t("letter.fact.reference"), fact: data.reference },
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("letter.fact.received"), fact: receipt(data.receivedAt, data.zone) },
            ...enclosedIn(data, t),
          ]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
