import { formatInstant } from "#messages/kit/instant.ts";
import type { AboutText } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, Quote, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** To every mission; those of Member States may break silence, the others are informed. */
export interface SilenceOpened extends AboutText {
  readonly mission: string;
  readonly mayBreak: boolean;
  readonly opensAt: string;
  /** Whether it was announced for later. */
  readonly isAhead?: boolean;
  /** What the Chair writes to the missions. */
  readonly letter: string | null;
}

export const silenceOpened: LetterForm<SilenceOpened> = {
  asks: "action",
  tone: ({ mayBreak }) => (mayBreak ? "act" : "run"),
  subject: ({ t, language, typed }, { mayBreak, closesAt, zone, text }) =>
    mayBreak
      ? t("modalities.letter.silenceOpened.subjectAction", {
          deadline: formatInstant(closesAt, zone, language),
          text: typed(text.title),
        })
      : t("modalities.letter.silenceOpened.subjectInformation", { text: typed(text.title) }),
  Body: function SilenceOpenedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    return (
      <>
        <Outcome>
          {t("modalities.letter.silenceOpened.opening", {
            process: typed(data.process.title),
            mission: typed(data.mission),
          })}
        </Outcome>
        <Facts
          facts={[
            { term: t("letter.fact.text"), fact: data.text.title },
            {
              term: t(data.isAhead === true ? "letter.fact.opens" : "letter.fact.opened"),
              fact: deadline(data.opensAt, data.zone),
            },
            { term: t("letter.fact.closes"), fact: deadline(data.closesAt, data.zone) },
          ]}
        />
        <Paragraph>
          {data.mayBreak ? t("modalities.letter.silenceOpened.break") : t("modalities.letter.silenceOpened.observe")}
        </Paragraph>
        {data.mayBreak && data.isAhead === true && <Paragraph>{t("modalities.letter.silenceOpened.later")}</Paragraph>}
        {"number" in data.text && <Paragraph>{t("modalities.letter.silenceOpened.noAccreditation")}</Paragraph>}
        {data.letter === null ? null : (
          <Quote introduced={t("modalities.letter.silenceOpened.letter")}>{data.letter}</Quote>
        )}
        <Go to={paths.silenceProcedure(data.procedure)}>{t("modalities.letter.silenceOpened.go")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
