import { formatInstant } from "#messages/kit/instant.ts";
import type { AboutOutage, AboutText } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Quote, useInstants, useLetter } from "../kit/letter.tsx";
import { useOutageFact } from "../kit/outage.tsx";
import { Why } from "../kit/why.tsx";

/** To every mission, and to the Secretariat. */
export interface SilenceExtended extends AboutText {
  readonly previousClosesAt: string;
  readonly reason: string;
  readonly outage: AboutOutage | null;
}

export const silenceExtended: LetterForm<SilenceExtended> = {
  asks: "nothing",
  subject: ({ t, language }, { closesAt, zone }) =>
    t("modalities.letter.silenceExtended.subject", { deadline: formatInstant(closesAt, zone, language) }),
  Body: function SilenceExtendedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    const outage = useOutageFact(data.outage, data.zone);
    return (
      <>
        <Outcome>{t("modalities.letter.silenceExtended.opening", { process: typed(data.process.title) })}</Outcome>
        <Facts
          facts={[
            { term: t("letter.fact.text"), fact: data.text.title },
            { term: t("letter.fact.closedBefore"), fact: deadline(data.previousClosesAt, data.zone) },
            { term: t("letter.fact.closesNow"), fact: deadline(data.closesAt, data.zone) },
            ...outage,
          ]}
        />
        <Quote introduced={t("modalities.letter.silenceExtended.reason")}>{data.reason}</Quote>
        <Go to={paths.silenceProcedure(data.procedure)}>{t("modalities.letter.silenceExtended.go")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
