import { formatInstant } from "#messages/kit/instant.ts";
import type { AboutApplication } from "../kit/about.ts";
import { FactsOfApplication } from "../kit/application.tsx";
import { Go, type LetterForm, Outcome, Quote, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** Before the time to complete what was sent back is over. */
export interface ReminderToComplete extends AboutApplication {
  readonly words: string;
  readonly until: string;
}

export const reminderToComplete: LetterForm<ReminderToComplete> = {
  asks: "action",
  subject: ({ t, language }, { reference, until, zone }) =>
    t("applications.letter.reminderToComplete.subject", { reference, deadline: formatInstant(until, zone, language) }),
  Body: function ReminderToCompleteBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    const until = deadline(data.until, data.zone);
    return (
      <>
        <Outcome>
          {t("applications.letter.reminderToComplete.opening", { organisation: typed(data.organisation), until })}
        </Outcome>
        <Quote introduced={t("applications.letter.applicationReturned.words")}>{data.words}</Quote>
        <Go to={paths.completeApplication(data.reference)}>{t("applications.letter.applicationReturned.go")}</Go>
        <FactsOfApplication application={data} more={[{ term: t("letter.fact.until"), fact: until }]} />
        <Why lines={data.why} />
      </>
    );
  },
};
