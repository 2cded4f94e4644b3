import type { AboutPeriod } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** To the Chair: the list is out. */
export interface ListCirculatedForChair extends AboutPeriod {
  readonly opensAt: string;
  /** Whether the period was announced for later. */
  readonly isAhead?: boolean;
  readonly count: number;
}

export const listCirculatedForChair: LetterForm<ListCirculatedForChair> = {
  asks: "nothing",
  subject: ({ t, typed }, { process }) =>
    t("objections.letter.listCirculatedForChair.subject", { process: typed(process.title) }),
  Body: function ListCirculatedForChairBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    return (
      <>
        <Outcome>
          {t("objections.letter.listCirculatedForChair.opening", {
            count: data.count,
            process: typed(data.process.title),
          })}
        </Outcome>
        <Facts
          facts={[
            { term: t("letter.fact.call"), fact: data.call },
            {
              term: t(data.isAhead === true ? "letter.fact.opens" : "letter.fact.opened"),
              fact: deadline(data.opensAt, data.zone),
            },
            { term: t("letter.fact.closes"), fact: deadline(data.closesAt, data.zone) },
          ]}
        />
        <Go to={paths.circulatedList(data.period)}>{t("objections.letter.listCirculatedForChair.go")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
