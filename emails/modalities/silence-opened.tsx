import { formatInstant } from "#messages/kit/instant.ts";
import type { AboutText } from "../kit/about.ts";
import { Facts, Go, Paragraph, Quote, useInstants, useLetter, type LetterForm } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** To every mission; those of Member States may break silence, the others are informed. */
export interface SilenceOpened extends AboutText {
  readonly mission: string;
  readonly mayBreak: boolean;
  readonly opensAt: string;
  /** What the Chair writes to the missions. */
  readonly letter: string | null;
}

export const silenceOpened: LetterForm<SilenceOpened> = {
  asks: "action",
  subject: ({ t, language, typed }, { mayBreak, closesAt, zone, text }) =>
    mayBreak
      ? t("letters.silenceOpened.subjectAction", {
          deadline: formatInstant(closesAt, zone, language),
          text: typed(text.title),
        })
      : t("letters.silenceOpened.subjectInformation", { text: typed(text.title) }),
  Body: function SilenceOpenedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    return (
      <>
        <Paragraph>
          {t("letters.silenceOpened.opening", {
            process: typed(data.process.title),
            mission: typed(data.mission),
          })}
        </Paragraph>
        <Facts
          facts={[
            { term: t("letters.fact.text"), fact: data.text.title },
            {
              term: t("letters.fact.opened"),
              fact: deadline(data.opensAt, data.zone),
            },
            { term: t("letters.fact.closes"), fact: deadline(data.closesAt, data.zone) },
          ]}
        />
        <Paragraph>{data.mayBreak ? t("letters.silenceOpened.break") : t("letters.silenceOpened.observe")}</Paragraph>
        {data.letter === null ? null : (
          <>
            <Paragraph>{t("letters.silenceOpened.letter")}</Paragraph>
            <Quote>{data.letter}</Quote>
          </>
        )}
        <Go to={paths.silenceProcedure(data.procedure)}>{t("letters.silenceOpened.go")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
