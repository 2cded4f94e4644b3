import { formatInstant } from "#messages/kit/instant.ts";
import type { AboutOutage, AboutProcess, Explained } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Quote, useInstants, useLetter } from "../kit/letter.tsx";
import { useOutageFact } from "../kit/outage.tsx";
import { Why } from "../kit/why.tsx";

/** To those who have begun an application. */
export interface CallExtended {
  readonly process: AboutProcess;
  readonly call: string;
  /** The application that the reader has begun. */
  readonly reference: string;
  readonly previousClosesAt: string;
  readonly closesAt: string;
  readonly zone: string;
  readonly reason: string;
  /** Letters of before have none. */
  readonly outage?: AboutOutage | null;
  readonly why: readonly Explained[];
}

export const callExtended: LetterForm<CallExtended> = {
  asks: "nothing",
  subject: ({ t, language }, { closesAt, zone }) =>
    t("applications.letter.callExtended.subject", { deadline: formatInstant(closesAt, zone, language) }),
  Body: function CallExtendedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    const outage = useOutageFact(data.outage, data.zone);
    return (
      <>
        <Outcome>{t("applications.letter.callExtended.opening", { process: typed(data.process.title) })}</Outcome>
        <Facts
          facts={[
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("letter.fact.closedBefore"), fact: deadline(data.previousClosesAt, data.zone) },
            { term: t("letter.fact.closesNow"), fact: deadline(data.closesAt, data.zone) },
            ...outage,
          ]}
        />
        <Quote introduced={t("applications.letter.callExtended.reason")}>{data.reason}</Quote>
        <Go to={paths.application(data.reference)}>{t("applications.letter.callExtended.go")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
