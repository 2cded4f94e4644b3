import type { AboutText } from "../kit/about.ts";
import { Facts, Go, Paragraph, useInstants, useLetter, type LetterForm } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** To every mission and the Chair; never who broke silence. */
export interface SilenceConcluded extends AboutText {
  readonly outcome: "passed" | "broken";
}

export const silenceConcluded: LetterForm<SilenceConcluded> = {
  asks: "nothing",
  subject: ({ t, typed }, { outcome, text }) =>
    outcome === "passed"
      ? t("letters.silenceConcluded.subjectPassed", { text: typed(text.title) })
      : t("letters.silenceConcluded.subjectBroken", { text: typed(text.title) }),
  Body: function SilenceConcludedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    return (
      <>
        <Paragraph>{t(`letters.silenceConcluded.${data.outcome}`, { process: typed(data.process.title) })}</Paragraph>
        <Facts
          facts={[
            { term: t("letters.fact.process"), fact: data.process.title },
            { term: t("letters.fact.text"), fact: data.text.title },
            { term: t("letters.fact.closed"), fact: deadline(data.closesAt, data.zone) },
          ]}
        />
        <Why lines={data.why} />
        <Go to={paths.modalities(data.process.slug, data.text.version)}>{t("letters.silenceConcluded.go")}</Go>
      </>
    );
  },
};
