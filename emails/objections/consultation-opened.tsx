import { formatInstant } from "#messages/kit/instant.ts";
import type { AboutPeriod } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";
import { countOf, type NamedOrNot, WhomItConcerns } from "./in-the-portal.tsx";

/** To the Chair, and to a State on those to whom it objects itself: until when they are consulted on. */
export interface ConsultationOpened extends AboutPeriod, NamedOrNot {
  readonly reader: "chair" | "mission";
  readonly until: string;
}

function consultation(letter: "consultationOpened" | "consultationReminder"): LetterForm<ConsultationOpened> {
  return {
    asks: "action",
    subject: ({ t, language, typed }, { until, zone, process }) =>
      t(`objections.letter.${letter}.subject`, {
        deadline: formatInstant(until, zone, language),
        process: typed(process.title),
      }),
    Body: function ConsultationBody({ data }) {
      const { t, paths, typed } = useLetter();
      const { deadline } = useInstants();
      const { reader, process, call, until, zone, why } = data;
      return (
        <>
          <Outcome>
            {t(`objections.letter.${letter}.opening.${reader}`, {
              count: countOf(data),
              process: typed(process.title),
            })}
          </Outcome>
          <Paragraph>{t(`objections.letter.consultationOpened.act.${reader}`)}</Paragraph>
          <Facts
            facts={[
              { term: t("letter.fact.call"), fact: call },
              { term: t("letter.fact.closes"), fact: deadline(until, zone) },
            ]}
          />
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
}

export const consultationOpened = consultation("consultationOpened");
export const consultationReminder = consultation("consultationReminder");
