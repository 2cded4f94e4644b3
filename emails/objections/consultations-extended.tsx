import { formatInstant } from "#messages/kit/instant.ts";
import type { AboutOutage } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, Quote, useInstants, useLetter } from "../kit/letter.tsx";
import { useOutageFact } from "../kit/outage.tsx";
import { Why } from "../kit/why.tsx";
import type { ConsultationOpened } from "./consultation-opened.tsx";
import { countOf, WhomItConcerns } from "./in-the-portal.tsx";

/** To whom its opening was told. */
export interface ConsultationsExtended extends ConsultationOpened {
  /** Until when it was to run. */
  readonly previous: string;
  readonly reason: string;
  readonly outage: AboutOutage | null;
}

export const consultationsExtended: LetterForm<ConsultationsExtended> = {
  asks: "nothing",
  subject: ({ t, language, typed }, { until, zone, process }) =>
    t("objections.letter.consultationsExtended.subject", {
      deadline: formatInstant(until, zone, language),
      process: typed(process.title),
    }),
  Body: function ConsultationsExtendedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    const { reader, process, call, previous, until, zone, why, reason } = data;
    const outage = useOutageFact(data.outage, zone);
    return (
      <>
        <Outcome>
          {t(`objections.letter.consultationsExtended.opening.${reader}`, {
            count: countOf(data),
            process: typed(process.title),
          })}
        </Outcome>
        {reader === "mission" && <Paragraph>{t("objections.letter.consultationsExtended.stands")}</Paragraph>}
        <Facts
          facts={[
            { term: t("letter.fact.call"), fact: call },
            { term: t("letter.fact.closedBefore"), fact: deadline(previous, zone) },
            { term: t("letter.fact.closesNow"), fact: deadline(until, zone) },
            ...outage,
          ]}
        />
        <Quote introduced={t("objections.letter.consultationsExtended.reason")}>{reason}</Quote>
        <WhomItConcerns of={data} />
        {reader === "chair" ? (
          <Go to={paths.consultations}>{t("objections.letter.consultationOpened.goChair")}</Go>
        ) : (
          <Go to={paths.objections}>{t("objections.letter.consultationOpened.goMission")}</Go>
        )}
        <Why lines={why} />
      </>
    );
  },
};
