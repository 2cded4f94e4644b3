import type { AboutOrganisation, AboutPeriod } from "../kit/about.ts";
import { Facts, Go, Heading, type LetterForm, List, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** To the mission, and to the Chair. */
export interface ObjectionWithdrawn extends AboutPeriod {
  readonly note: string;
  readonly mission: string;
  readonly withdrawnAt: string;
  readonly organisations: readonly AboutOrganisation[];
  readonly reader: "mission" | "chair";
}

export const objectionWithdrawn: LetterForm<ObjectionWithdrawn> = {
  asks: "nothing",
  subject: ({ t }, { note }) => t("objections.letter.objectionWithdrawn.subject", { note }),
  Body: function ObjectionWithdrawnBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline, receipt } = useInstants();
    return (
      <>
        <Outcome>
          {t("objections.letter.objectionWithdrawn.opening", {
            mission: typed(data.mission),
            count: data.organisations.length,
            process: typed(data.process.title),
          })}
        </Outcome>
        <Facts
          facts={[
            { term: t("letter.fact.note"), fact: data.note },
            { term: t("letter.fact.withdrawn"), fact: receipt(data.withdrawnAt, data.zone) },
            { term: t("letter.fact.closes"), fact: deadline(data.closesAt, data.zone) },
          ]}
        />
        <Heading>{t("letter.organisations")}</Heading>
        <List items={data.organisations.map(({ name, reference }) => `${name} (${reference})`)} />
        {data.reader === "mission" ? (
          <Go to={paths.objections}>{t("objections.letter.objectionWithdrawn.goMission")}</Go>
        ) : (
          <Go to={paths.objectors(data.period)}>{t("objections.letter.objectionWithdrawn.goChair")}</Go>
        )}
        <Why lines={data.why} />
      </>
    );
  },
};
