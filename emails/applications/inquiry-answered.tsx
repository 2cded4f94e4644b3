import type { AboutApplication } from "../kit/about.ts";
import { FactsOfApplication } from "../kit/application.tsx";
import { Go, type LetterForm, Outcome, Quote, useInstants, useLetter } from "../kit/letter.tsx";

export interface InquiryAnswered extends AboutApplication {
  readonly asked: string;
  readonly askedAt: string;
  readonly words: string;
}

export const inquiryAnswered: LetterForm<InquiryAnswered> = {
  asks: "nothing",
  answeredThere: true,
  subject: ({ t }, { reference }) => t("applications.letter.inquiryAnswered.subject", { reference }),
  Body: function InquiryAnsweredBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { receipt } = useInstants();
    return (
      <>
        <Outcome>
          {t("applications.letter.inquiryAnswered.opening", { organisation: typed(data.organisation) })}
        </Outcome>
        <Quote introduced={t("applications.letter.inquiryAnswered.words")}>{data.words}</Quote>
        <Quote introduced={t("applications.letter.inquiryAnswered.asked", { at: receipt(data.askedAt, data.zone) })}>
          {data.asked}
        </Quote>
        <Go to={paths.application(data.reference)}>{t("applications.letter.inquiryAnswered.go")}</Go>
        <FactsOfApplication application={data} more={[]} />
      </>
    );
  },
};
