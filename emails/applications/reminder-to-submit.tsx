import { formatInstant } from "#messages/kit/instant.ts";
import type { AboutDraft } from "../kit/about.ts";
import { FactsOfApplication } from "../kit/application.tsx";
import { Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";

/** Before the deadline of a call, to who has begun an application and not submitted it. */
export type ReminderToSubmit = AboutDraft;

export const reminderToSubmit: LetterForm<ReminderToSubmit> = {
  asks: "action",
  subject: ({ t, language }, { reference, closesAt, zone }) =>
    t("applications.letter.reminderToSubmit.subject", { reference, deadline: formatInstant(closesAt, zone, language) }),
  Body: function ReminderToSubmitBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    const until = deadline(data.closesAt, data.zone);
    return (
      <>
        <Outcome>
          {t("applications.letter.reminderToSubmit.opening", { organisation: typed(data.organisation), until })}
        </Outcome>
        <Paragraph>{t("applications.letter.reminderToSubmit.next")}</Paragraph>
        <Go to={paths.application(data.reference)}>{t("applications.letter.reminderToSubmit.go")}</Go>
        <FactsOfApplication application={data} more={[{ term: t("letter.fact.until"), fact: until }]} />
      </>
    );
  },
};
