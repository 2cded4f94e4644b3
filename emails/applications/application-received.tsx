import type { AboutApplication } from "../kit/about.ts";
import { Facts, Go, Heading, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

export interface ApplicationReceived extends AboutApplication {
  readonly receivedAt: string;
}

export const applicationReceived: LetterForm<ApplicationReceived> = {
  asks: "nothing",
  subject: ({ t, typed }, { reference, organisation }) =>
    t("applications.letter.applicationReceived.subject", { reference, organisation: typed(organisation) }),
  Body: function ApplicationReceivedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { receipt } = useInstants();
    return (
      <>
        <Outcome>
          {t("applications.letter.applicationReceived.opening", {
            organisation: typed(data.organisation),
            process: typed(data.process.title),
          })}
        </Outcome>
        <Heading>{t("letter.whatNext")}</Heading>
        <Paragraph>{t("applications.letter.applicationReceived.next")}</Paragraph>
        <Go to={paths.application(data.reference)}>{t("applications.letter.applicationReceived.go")}</Go>
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
