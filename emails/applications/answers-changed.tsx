import type { AnswerItem } from "#domain/applications/answer-items.ts";
import type { AboutApplication } from "../kit/about.ts";
import { FactsOfApplication, NextForApplication } from "../kit/application.tsx";
import { type LetterForm, List, Outcome, useInstants, useLetter } from "../kit/letter.tsx";

/** To the organisation that has changed its answers while the call was open: its receipt. */
export interface AnswersChanged extends AboutApplication {
  readonly changedAt: string;
  /** What it answered anew. */
  readonly changed: readonly AnswerItem[];
}

export const answersChanged: LetterForm<AnswersChanged> = {
  asks: "nothing",
  subject: ({ t }, { reference }) => t("applications.letter.answersChanged.subject", { reference }),
  Body: function AnswersChangedBody({ data }) {
    const { t, typed } = useLetter();
    const { receipt } = useInstants();
    return (
      <>
        <Outcome>{t("applications.letter.answersChanged.opening", { organisation: typed(data.organisation) })}</Outcome>
        <List items={data.changed.map((item) => t(`applications.field.${item}`))} />
        <NextForApplication application={data} go={t("applications.letter.applicationReceived.go")}>
          {t("applications.letter.answersChanged.next")}
        </NextForApplication>
        <FactsOfApplication
          application={data}
          more={[{ term: t("letter.fact.received"), fact: receipt(data.changedAt, data.zone) }]}
        />
      </>
    );
  },
};
