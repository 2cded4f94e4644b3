import type { AboutApplication } from "../kit/about.ts";
import { NextForApplication } from "../kit/application.tsx";
import { Facts, type LetterForm, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";
import { type Instead, InsteadOfEarlier } from "./instead.tsx";

/** The body has put its decision off. */
export interface DeterminationDeferred extends AboutApplication, Instead {
  readonly decidedAt: string;
  readonly symbol: string;
}

export const determinationDeferred: LetterForm<DeterminationDeferred> = {
  asks: "nothing",
  subject: ({ t, typed }, { organisation, process }) =>
    t("accreditation.letter.deferred.subject", { organisation: typed(organisation), process: typed(process.title) }),
  Body: function DeterminationDeferredBody({ data }) {
    const { t, typed } = useLetter();
    const { deadline } = useInstants();
    const organisation = typed(data.organisation);
    return (
      <>
        <Outcome>
          {t("accreditation.letter.deferred.opening", { organisation, process: typed(data.process.title) })}
        </Outcome>
        <InsteadOfEarlier of={data} />
        <NextForApplication application={data} go={t("accreditation.letter.notAccredited.go")}>
          {t("accreditation.letter.deferred.next", { organisation })}
        </NextForApplication>
        <Facts
          facts={[
            { term: t("letter.fact.reference"), fact: data.reference },
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("accreditation.letter.body.decided"), fact: deadline(data.decidedAt, data.zone) },
            { term: t("accreditation.letter.body.symbol"), fact: data.symbol },
          ]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
