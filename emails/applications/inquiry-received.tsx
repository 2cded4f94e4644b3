import type { Id } from "#domain/kit/id.ts";
import type { AboutApplication } from "../kit/about.ts";
import { FactsOfApplication } from "../kit/application.tsx";
import { Go, type LetterForm, Outcome, Paragraph, Quote, useLetter } from "../kit/letter.tsx";

export interface InquiryReceived extends AboutApplication {
  readonly inquiry: Id<"inquiry">;
  readonly words: string;
}

export const inquiryReceived: LetterForm<InquiryReceived> = {
  asks: "action",
  answeredThere: true,
  subject: ({ t }, { reference }) => t("applications.letter.inquiryReceived.subject", { reference }),
  Body: function InquiryReceivedBody({ data }) {
    const { t, paths, typed } = useLetter();
    return (
      <>
        <Outcome>
          {t("applications.letter.inquiryReceived.opening", { organisation: typed(data.organisation) })}
        </Outcome>
        <Quote introduced={t("applications.letter.inquiryReceived.words")}>{data.words}</Quote>
        <Go to={paths.replyToOwnInquiry(data.reference, data.inquiry)}>
          {t("applications.letter.inquiryReceived.go")}
        </Go>
        <Paragraph>{t("applications.inquiries.noConsequence")}</Paragraph>
        <FactsOfApplication application={data} more={[]} />
      </>
    );
  },
};
