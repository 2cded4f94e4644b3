import type { AboutDraft } from "../kit/about.ts";
import { FactsOfApplication, NextForApplication } from "../kit/application.tsx";
import { type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";

/** The deadline of a call has passed, and the draft of the reader was not submitted. */
export type DraftNotSubmitted = AboutDraft;

export const draftNotSubmitted: LetterForm<DraftNotSubmitted> = {
  asks: "nothing",
  tone: "no",
  subject: ({ t }, { reference }) => t("applications.letter.draftNotSubmitted.subject", { reference }),
  Body: function DraftNotSubmittedBody({ data }) {
    const { t, typed } = useLetter();
    const { deadline } = useInstants();
    return (
      <>
        <Outcome>
          {t("applications.letter.draftNotSubmitted.opening", { organisation: typed(data.organisation) })}
        </Outcome>
        <Paragraph>{t("applications.letter.draftNotSubmitted.draft")}</Paragraph>
        <NextForApplication application={data} go={t("applications.letter.draftNotSubmitted.go")}>
          {t("applications.letter.draftNotSubmitted.next")}
        </NextForApplication>
        <FactsOfApplication
          application={data}
          more={[{ term: t("letter.fact.closed"), fact: deadline(data.closesAt, data.zone) }]}
        />
      </>
    );
  },
};
