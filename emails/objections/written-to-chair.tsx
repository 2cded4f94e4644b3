import type { AboutPeriod } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";
import { type NamedOrNot, WhomItConcerns } from "./in-the-portal.tsx";

/** To the mission that wrote to the Chair about its objection, and to the Chair: that it has, without the words. */
export interface WrittenToChair extends AboutPeriod, NamedOrNot {
  readonly reader: "mission" | "chair";
  readonly mission: string;
  readonly writtenAt: string;
  /** When the consultation ends. */
  readonly until: string;
}

export const writtenToChair: LetterForm<WrittenToChair> = {
  asks: "nothing",
  subject: ({ t, typed }, { reader, process }) =>
    t(`objections.letter.writtenToChair.subject.${reader}`, { process: typed(process.title) }),
  Body: function WrittenToChairBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline, receipt } = useInstants();
    const { reader, mission, process, call, writtenAt, until, zone } = data;
    return (
      <>
        <Outcome>
          {t(`objections.letter.writtenToChair.opening.${reader}`, {
            mission: typed(mission),
            process: typed(process.title),
          })}
        </Outcome>
        <Facts
          facts={[
            { term: t("letter.fact.call"), fact: call },
            { term: t("letter.fact.received"), fact: receipt(writtenAt, zone) },
            { term: t("letter.fact.closes"), fact: deadline(until, zone) },
          ]}
        />
        <WhomItConcerns of={data} />
        {reader === "mission" ? (
          <Go to={paths.objections}>{t("objections.letter.consultationOpened.goMission")}</Go>
        ) : (
          <Go to={paths.consultations}>{t("objections.letter.consultationOpened.goChair")}</Go>
        )}
        <Why lines={data.why} />
      </>
    );
  },
};
