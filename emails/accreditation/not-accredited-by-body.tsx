import type { AboutApplication } from "../kit/about.ts";
import { NextForApplication } from "../kit/application.tsx";
import { Facts, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";
import { type Instead, InsteadOfEarlier } from "./instead.tsx";

/** The body has decided; not an objection by itself. */
export interface NotAccreditedByBody extends AboutApplication, Instead {
  readonly decidedAt: string;
  readonly symbol: string;
  readonly mayApplyAgain: boolean;
}

export const notAccreditedByBody: LetterForm<NotAccreditedByBody> = {
  asks: "nothing",
  tone: "no",
  subject: ({ t, typed }, { organisation, process }) =>
    t("accreditation.letter.notAccreditedByBody.subject", {
      organisation: typed(organisation),
      process: typed(process.title),
    }),
  Body: function NotAccreditedByBodyBody({ data }) {
    const { t, typed } = useLetter();
    const { deadline } = useInstants();
    const organisation = typed(data.organisation);
    return (
      <>
        <Outcome>
          {t("accreditation.letter.notAccredited.opening", { organisation, process: typed(data.process.title) })}
        </Outcome>
        <InsteadOfEarlier of={data} />
        <Paragraph>{t("accreditation.letter.notAccreditedByBody.decided")}</Paragraph>
        <NextForApplication application={data} go={t("accreditation.letter.notAccredited.go")}>
          {data.mayApplyAgain
            ? t("accreditation.letter.notAccredited.again", { organisation })
            : t("accreditation.letter.notAccredited.notAgain")}
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
