import type { AboutApplication } from "../kit/about.ts";
import { type LetterForm, useInstants, useLetter } from "../kit/letter.tsx";
import { RefusedWithWords } from "./refused-with-words.tsx";

/** Sent back, and nothing was received in time. */
export interface ApplicationNotCompleted extends AboutApplication {
  readonly words: string;
  readonly until: string;
  readonly mayApplyAgain: boolean;
}

export const applicationNotCompleted: LetterForm<ApplicationNotCompleted> = {
  asks: "nothing",
  tone: "no",
  subject: ({ t }, { reference }) => t("applications.letter.applicationNotCompleted.subject", { reference }),
  Body: function ApplicationNotCompletedBody({ data }) {
    const { t, typed } = useLetter();
    const { deadline } = useInstants();
    return (
      <RefusedWithWords
        application={data}
        opening={t("applications.letter.applicationNotCompleted.opening", { organisation: typed(data.organisation) })}
        introduced={t("applications.letter.applicationNotCompleted.words")}
        words={data.words}
        go={t("applications.letter.applicationNotCompleted.go")}
        fact={{ term: t("letter.fact.closed"), fact: deadline(data.until, data.zone) }}
      />
    );
  },
};
