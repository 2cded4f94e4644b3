import { formatCitation } from "#messages/kit/citation.ts";
import { Facts, Go, type LetterForm, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";
import type { AboutRequest } from "./about-request.ts";

/** To the Chair: a State asks who objected. */
export interface ObjectorsAskedFor extends AboutRequest {
  readonly mission: string;
}

export const objectorsAskedFor: LetterForm<ObjectorsAskedFor> = {
  asks: "action",
  subject: ({ t, typed }, { process }) =>
    t("objections.letter.objectorsAskedFor.subject", { process: typed(process.title) }),
  Body: function ObjectorsAskedForBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { receipt, deadline } = useInstants();
    return (
      <>
        <Outcome>
          {t("objections.letter.objectorsAskedFor.opening", {
            mission: typed(data.mission),
            all: data.count === null ? "yes" : "no",
            count: data.count ?? 0,
            process: typed(data.process.title),
          })}
        </Outcome>
        <Facts
          facts={[
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("letter.fact.received"), fact: receipt(data.askedAt, data.zone) },
            { term: t("letter.fact.closed"), fact: deadline(data.closesAt, data.zone) },
            { term: t("letter.fact.rule"), fact: formatCitation(data.cites, t) },
          ]}
        />
        <Go to={paths.answerRequest(data.request)}>{t("objections.letter.objectorsAskedFor.go")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
