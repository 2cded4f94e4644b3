import type { AboutProcess } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";

/** To the offices, and to the missions where a body had not ruled. */
export interface DefaultsRecorded {
  readonly process: AboutProcess;
  readonly call: string;
  readonly zone: string;
  readonly by: "secretariat" | "chair" | "body";
  readonly answer: "yes" | "no";
  readonly dueAt: string;
  /** As far as the reader learns it. */
  readonly counts: { readonly all: number; readonly accredited: number } | null;
}

export const defaultsRecorded: LetterForm<DefaultsRecorded> = {
  asks: "nothing",
  subject: ({ t, typed }, { process }) =>
    t("accreditation.letter.defaultsRecorded.subject", { process: typed(process.title) }),
  Body: function DefaultsRecordedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    const { by, answer, counts } = data;
    const process = typed(data.process.title);
    return (
      <>
        <Outcome>
          {counts === null
            ? t("accreditation.letter.defaultsRecorded.withheld", { process, by })
            : t("accreditation.letter.defaultsRecorded.opening", { count: counts.all, process, by, answer })}
        </Outcome>
        {counts !== null && answer === "yes" && (
          <Paragraph>{t("accreditation.letter.defaultsRecorded.accredited", { count: counts.accredited })}</Paragraph>
        )}
        {by === "body" && <Paragraph>{t("accreditation.letter.defaultsRecorded.later")}</Paragraph>}
        <Facts
          facts={[
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("accreditation.letter.byDefault.due"), fact: deadline(data.dueAt, data.zone) },
          ]}
        />
        <Go to={paths.process(data.process.slug)}>{t("accreditation.letter.defaultsRecorded.go")}</Go>
      </>
    );
  },
};
