import { formatInstant } from "#messages/kit/instant.ts";
import type { AboutOrganisation, AboutPeriod } from "../kit/about.ts";
import { Facts, Go, Heading, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { Organisations } from "../kit/organisations.tsx";
import { Why } from "../kit/why.tsx";

/** To the Chair, and to a State on those to whom it objects itself: until when they are consulted on. */
export interface ConsultationOpened extends AboutPeriod {
  readonly reader: "chair" | "mission";
  readonly until: string;
  readonly organisations: readonly AboutOrganisation[];
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
      const { reader, organisations, process, call, until, zone, why } = data;
      return (
        <>
          <Outcome>
            {t(`objections.letter.${letter}.opening.${reader}`, {
              count: organisations.length,
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
          <Heading>{t("letter.organisations")}</Heading>
          <Organisations organisations={organisations} />
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
