import type { AboutApplication } from "../kit/about.ts";
import { NextForApplication } from "../kit/application.tsx";
import { Facts, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** Never who objected, nor how many: no right of the applicant to know appears in any source. */
export interface NotAccredited extends AboutApplication {
  readonly closedAt: string;
  readonly mayApplyAgain: boolean;
}

export const notAccredited: LetterForm<NotAccredited> = {
  asks: "nothing",
  tone: "no",
  subject: ({ t, typed }, { organisation, process }) =>
    t("accreditation.letter.notAccredited.subject", {
      organisation: typed(organisation),
      process: typed(process.title),
    }),
  Body: function NotAccreditedBody({ data }) {
    const { t, typed } = useLetter();
    const { deadline } = useInstants();
    const organisation = typed(data.organisation);
    return (
      <>
        <Outcome>
          {t("accreditation.letter.notAccredited.opening", { organisation, process: typed(data.process.title) })}
        </Outcome>
        <Paragraph>{t("accreditation.letter.notAccredited.ended")}</Paragraph>
        <NextForApplication application={data} go={t("accreditation.letter.notAccredited.go")}>
          {data.mayApplyAgain
            ? t("accreditation.letter.notAccredited.again", { organisation })
            : t("accreditation.letter.notAccredited.notAgain")}
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
