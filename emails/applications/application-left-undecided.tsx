import type { AboutApplication } from "../kit/about.ts";
import { NextForApplication } from "../kit/application.tsx";
import { Facts, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** What it was for has ended, and nobody had decided: not refused, and held against nobody. */
export interface ApplicationLeftUndecided extends AboutApplication {
  readonly endedAt: string;
}

export const applicationLeftUndecided: LetterForm<ApplicationLeftUndecided> = {
  asks: "nothing",
  subject: ({ t, typed }, { organisation, process }) =>
    t("applications.letter.leftUndecided.subject", {
      organisation: typed(organisation),
      process: typed(process.title),
    }),
  Body: function ApplicationLeftUndecidedBody({ data }) {
    const { t, typed } = useLetter();
    const { deadline } = useInstants();
    const organisation = typed(data.organisation);
    return (
      <>
        <Outcome>
          {t("applications.letter.leftUndecided.opening", { organisation, process: typed(data.process.title) })}
        </Outcome>
        <Paragraph>{t("applications.letter.leftUndecided.meaning")}</Paragraph>
        <NextForApplication application={data} go={t("applications.letter.leftUndecided.go")}>
          {t("applications.letter.leftUndecided.next", { organisation })}
        </NextForApplication>
        <Facts
          facts={[
            { term: t("letter.fact.reference"), fact: data.reference },
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("applications.letter.leftUndecided.ended"), fact: deadline(data.endedAt, data.zone) },
          ]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
