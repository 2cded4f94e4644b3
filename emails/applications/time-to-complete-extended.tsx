import { formatInstant } from "#messages/kit/instant.ts";
import type { AboutApplication, AboutOutage } from "../kit/about.ts";
import { FactsOfApplication } from "../kit/application.tsx";
import { Go, type LetterForm, Outcome, Quote, useInstants, useLetter } from "../kit/letter.tsx";
import { useOutageFact } from "../kit/outage.tsx";
import { Why } from "../kit/why.tsx";

export interface TimeToCompleteExtended extends AboutApplication {
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  readonly outage: AboutOutage | null;
}

export const timeToCompleteExtended: LetterForm<TimeToCompleteExtended> = {
  asks: "action",
  subject: ({ t, language }, { reference, until, zone }) =>
    t("applications.letter.timeToCompleteExtended.subject", {
      reference,
      deadline: formatInstant(until, zone, language),
    }),
  Body: function TimeToCompleteExtendedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    const outage = useOutageFact(data.outage, data.zone);
    const until = deadline(data.until, data.zone);
    return (
      <>
        <Outcome>
          {t("applications.letter.timeToCompleteExtended.opening", { organisation: typed(data.organisation), until })}
        </Outcome>
        <Quote introduced={t("applications.letter.timeToCompleteExtended.reason")}>{data.reason}</Quote>
        <Go to={paths.completeApplication(data.reference)}>{t("applications.letter.applicationReturned.go")}</Go>
        <FactsOfApplication
          application={data}
          more={[
            { term: t("letter.fact.closedBefore"), fact: deadline(data.from, data.zone) },
            { term: t("letter.fact.until"), fact: until },
            ...outage,
          ]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
