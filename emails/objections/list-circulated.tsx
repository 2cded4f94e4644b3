import { formatInstant } from "#messages/kit/instant.ts";
import type { AboutOpenPeriod } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";
import { whatIsAsked } from "./what-is-asked.ts";

/** To every mission; those of Member States may object, the others are informed. */
export interface ListCirculated extends AboutOpenPeriod {
  readonly mission: string;
  readonly mayObject: boolean;
  readonly opensAt: string;
  /** Whether the period was announced for later. */
  readonly isAhead?: boolean;
  readonly count: number;
  readonly basis: "none" | "voluntary" | "required";
}

export const listCirculated: LetterForm<ListCirculated> = {
  asks: "action",
  tone: ({ mayObject }) => (mayObject ? "act" : "run"),
  subject: ({ t, language, typed }, { mayObject, count, closesAt, zone, process }) =>
    mayObject
      ? t("objections.letter.listCirculated.subjectAction", {
          deadline: formatInstant(closesAt, zone, language),
          count,
          process: typed(process.title),
        })
      : t("objections.letter.listCirculated.subjectInformation", { count, process: typed(process.title) }),
  Body: function ListCirculatedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    const { silence, title } = whatIsAsked({ t }, data.questions);
    const body = { body: title === null ? "none" : "named", title: typed(title ?? "") };
    return (
      <>
        <Outcome>
          {t("objections.letter.listCirculated.opening", {
            mission: typed(data.mission),
            count: data.count,
            process: typed(data.process.title),
          })}
        </Outcome>
        <Paragraph>{t(`objections.letter.listCirculated.${data.mayObject ? "object" : "observe"}`, body)}</Paragraph>
        {data.mayObject && silence.map((words) => <Paragraph key={words}>{words}</Paragraph>)}
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
        {data.mayObject && data.isAhead === true ? (
          <Paragraph>{t("objections.letter.listCirculated.later")}</Paragraph>
        ) : null}
        {data.mayObject ? <Paragraph>{t(`objections.letter.listCirculated.basis.${data.basis}`)}</Paragraph> : null}
        <Go to={paths.circulatedList(data.period)}>{t("objections.letter.listCirculated.go")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
