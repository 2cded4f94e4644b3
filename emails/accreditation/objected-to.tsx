import type { AboutApplication } from "../kit/about.ts";
import { NextForApplication } from "../kit/application.tsx";
import { Facts, type LetterForm, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** No outcome yet: somebody answers for those to whom a State objected. Never who objected, nor how many. */
export interface ObjectedTo extends AboutApplication {
  readonly closedAt: string;
  /** Whose answer follows, as the decision says. */
  readonly next: "body" | "chair";
}

export const objectedTo: LetterForm<ObjectedTo> = {
  asks: "nothing",
  tone: "run",
  subject: ({ t, typed }, { organisation }) =>
    t("accreditation.letter.objectedTo.subject", { organisation: typed(organisation) }),
  Body: function ObjectedToBody({ data }) {
    const { t, typed } = useLetter();
    const { deadline } = useInstants();
    return (
      <>
        <Outcome>
          {t("accreditation.letter.objectedTo.opening", {
            organisation: typed(data.organisation),
            process: typed(data.process.title),
          })}
        </Outcome>
        <NextForApplication application={data} go={t("accreditation.letter.objectedTo.go")}>
          {t(`accreditation.letter.objectedTo.next.${data.next}`)}
        </NextForApplication>
        <Facts
          facts={[
            { term: t("letter.fact.reference"), fact: data.reference },
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("letter.fact.closed"), fact: deadline(data.closedAt, data.zone) },
          ]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
