import type { AboutApplication } from "../kit/about.ts";
import { Facts, Go, Heading, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

export interface InterestNotified extends AboutApplication {
  readonly receivedAt: string;
}

export const interestNotified: LetterForm<InterestNotified> = {
  asks: "nothing",
  subject: ({ t, typed }, { reference, organisation }) =>
    t("applications.letter.interestNotified.subject", { reference, organisation: typed(organisation) }),
  Body: function InterestNotifiedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { receipt } = useInstants();
    return (
      <>
        <Outcome>
          {t("applications.letter.interestNotified.opening", {
            organisation: typed(data.organisation),
            process: typed(data.process.title),
          })}
        </Outcome>
        <Heading>{t("letter.whatNext")}</Heading>
        <Paragraph>{t("applications.letter.interestNotified.next")}</Paragraph>
        <Go to={paths.application(data.reference)}>{t("applications.letter.interestNotified.go")}</Go>
        <Facts
          facts={[
            { term: t("letter.fact.reference"), fact: data.reference },
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("letter.fact.received"), fact: receipt(data.receivedAt, data.zone) },
          ]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
