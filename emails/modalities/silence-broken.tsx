import type { AboutText } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, Quote, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** To the mission that broke silence, as its receipt, and to the Chair. */
export interface SilenceBroken extends AboutText {
  readonly mission: string;
  readonly receivedAt: string;
  /** For the Chair; the mission reads its own in the portal. */
  readonly reason: string | null;
  readonly reader: "mission" | "chair";
}

export const silenceBroken: LetterForm<SilenceBroken> = {
  asks: "nothing",
  subject: ({ t, typed }, { text }) => t("modalities.letter.silenceBroken.subject", { text: typed(text.title) }),
  Body: function SilenceBrokenBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline, receipt } = useInstants();
    const mission = typed(data.mission);
    return (
      <>
        <Outcome>
          {data.reader === "mission"
            ? t("modalities.letter.silenceBroken.openingMission", { mission })
            : t("modalities.letter.silenceBroken.openingChair", { mission })}
        </Outcome>
        <Facts
          facts={[
            { term: t("letter.fact.process"), fact: data.process.title },
            { term: t("letter.fact.text"), fact: data.text.title },
            { term: t("letter.fact.received"), fact: receipt(data.receivedAt, data.zone) },
            { term: t("letter.fact.closes"), fact: deadline(data.closesAt, data.zone) },
          ]}
        />
        {data.reader === "chair" &&
          (data.reason === null ? (
            <Paragraph>{t("modalities.letter.silenceBroken.noReason")}</Paragraph>
          ) : (
            <Quote introduced={t("modalities.letter.silenceBroken.reason")}>{data.reason}</Quote>
          ))}
        <Go
          to={
            data.reader === "mission"
              ? paths.silenceProcedure(data.procedure)
              : paths.chairSilenceProcedure(data.procedure)
          }
        >
          {t("modalities.letter.silenceBroken.go")}
        </Go>
        <Why lines={data.why} />
      </>
    );
  },
};
