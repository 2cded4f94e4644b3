import { formatInstant } from "#messages/kit/instant.ts";
import type { AboutPeriod } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";
import { countOf, InThePortal, type NamedOrNot } from "./in-the-portal.tsx";

/** To the State that holds, before the limit of its hold. */
export interface HoldReminder extends AboutPeriod, NamedOrNot {
  readonly until: string;
  /** What becomes of it then. */
  readonly then: "lifted" | "objection";
}

export const holdReminder: LetterForm<HoldReminder> = {
  asks: "action",
  subject: ({ t, language, typed }, { until, zone, process }) =>
    t("objections.letter.holdReminder.subject", {
      deadline: formatInstant(until, zone, language),
      process: typed(process.title),
    }),
  Body: function HoldReminderBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    return (
      <>
        <Outcome>
          {t(`objections.letter.holdReminder.opening.${data.then}`, {
            count: countOf(data),
            process: typed(data.process.title),
          })}
        </Outcome>
        <Facts
          facts={[
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("letter.fact.holdEnds"), fact: deadline(data.until, data.zone) },
          ]}
        />
        <InThePortal />
        <Go to={paths.objections}>{t("objections.letter.consultationOpened.goMission")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
