import { formatCitation } from "#messages/kit/citation.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";
import type { AboutRequest } from "./about-request.ts";

/** To the mission that asked. It says that there is an answer, and nothing of it. */
export interface RequestAnswered extends AboutRequest {
  readonly answeredAt: string;
}

export const requestAnswered: LetterForm<RequestAnswered> = {
  asks: "nothing",
  subject: ({ t, typed }, { process }) =>
    t("objections.letter.requestAnswered.subject", { process: typed(process.title) }),
  Body: function RequestAnsweredBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { receipt } = useInstants();
    return (
      <>
        <Outcome>{t("objections.letter.requestAnswered.opening", { process: typed(data.process.title) })}</Outcome>
        <Facts
          facts={[
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("letter.fact.received"), fact: receipt(data.askedAt, data.zone) },
            { term: t("letter.fact.answered"), fact: receipt(data.answeredAt, data.zone) },
            { term: t("letter.fact.rule"), fact: formatCitation(data.cites, t) },
          ]}
        />
        <Paragraph>{t("objections.letter.requestAnswered.onThePage")}</Paragraph>
        <Go to={paths.request(data.request)}>{t("objections.letter.requestAnswered.go")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
