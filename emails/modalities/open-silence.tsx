import { formatInstant } from "#messages/kit/instant.ts";
import type { AboutText } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** To every mission that may break silence, while it is open. */
export function letterOfOpenSilence(letter: "silenceBegun" | "silenceReminder"): LetterForm<AboutText> {
  return {
    asks: "action",
    subject: ({ t, language, typed }, { closesAt, zone, text }) =>
      t(`modalities.letter.${letter}.subject`, {
        deadline: formatInstant(closesAt, zone, language),
        text: typed(text.title),
      }),
    Body: function OpenSilenceBody({ data }) {
      const { t, paths, typed } = useLetter();
      const { deadline } = useInstants();
      return (
        <>
          <Outcome>{t(`modalities.letter.${letter}.opening`, { process: typed(data.process.title) })}</Outcome>
          <Facts
            facts={[
              { term: t("letter.fact.text"), fact: data.text.title },
              { term: t("letter.fact.closes"), fact: deadline(data.closesAt, data.zone) },
            ]}
          />
          <Paragraph>{t("modalities.letter.silenceOpened.break")}</Paragraph>
          <Go to={paths.silenceProcedure(data.procedure)}>{t("modalities.letter.silenceOpened.go")}</Go>
          <Why lines={data.why} />
        </>
      );
    },
  };
}
