import type { AboutText } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** To every mission, the Chair and the Secretariat; never who broke silence. */
export interface SilenceConcluded extends AboutText {
  readonly outcome: "passed" | "broken";
}

export const silenceConcluded: LetterForm<SilenceConcluded> = {
  asks: "nothing",
  subject: ({ t, typed }, { outcome, text }) =>
    outcome === "passed"
      ? t("modalities.letter.silenceConcluded.subjectPassed", { text: typed(text.title) })
      : t("modalities.letter.silenceConcluded.subjectBroken", { text: typed(text.title) }),
  Body: function SilenceConcludedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    return (
      <>
        <Outcome>
          {t(`modalities.letter.silenceConcluded.${data.outcome}${"number" in data.text ? "Text" : ""}`, {
            process: typed(data.process.title),
          })}
        </Outcome>
        <Facts
          facts={[
            { term: t("letter.fact.process"), fact: data.process.title },
            { term: t("letter.fact.text"), fact: data.text.title },
            {
              // Of what fell before its time that lies ahead.
              term: data.outcome === "passed" ? t("letter.fact.closed") : t("modalities.letter.silenceConcluded.until"),
              fact: deadline(data.closesAt, data.zone),
            },
          ]}
        />
        <Go to={paths.namedText(data.process.slug, data.text)}>{t("modalities.letter.silenceConcluded.go")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
