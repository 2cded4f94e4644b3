import type { AnswerItem } from "#domain/applications/answer-items.ts";
import type { AboutApplication } from "../kit/about.ts";
import { FactsOfApplication } from "../kit/application.tsx";
import { Go, type LetterForm, List, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";

/** To each officer of the Secretariat: what was sent back waits for review again. */
export interface ApplicationCompleted extends Omit<AboutApplication, "why"> {
  readonly completedAt: string;
  /** What was answered anew. */
  readonly changed: readonly AnswerItem[];
}

export const applicationCompleted: LetterForm<ApplicationCompleted> = {
  asks: "nothing",
  subject: ({ t, typed }, { reference, organisation }) =>
    t("applications.letter.applicationCompleted.subject", { reference, organisation: typed(organisation) }),
  Body: function ApplicationCompletedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { receipt } = useInstants();
    const { changed } = data;
    return (
      <>
        <Outcome>
          {t("applications.letter.applicationCompleted.opening", { organisation: typed(data.organisation) })}
        </Outcome>
        <Paragraph>{t("applications.letter.applicationCompleted.changed", { count: changed.length })}</Paragraph>
        {changed.length > 0 && <List items={changed.map((item) => t(`applications.field.${item}`))} />}
        <Go to={paths.reviewApplication(data.reference)}>{t("applications.letter.applicationCompleted.go")}</Go>
        <FactsOfApplication
          application={data}
          more={[{ term: t("letter.fact.received"), fact: receipt(data.completedAt, data.zone) }]}
        />
      </>
    );
  },
};
