import type { AboutApplication } from "../kit/about.ts";
import { Facts, Go, Heading, Paragraph, useInstants, useLetter, type LetterForm } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

export interface ApplicationReceived extends AboutApplication {
  readonly receivedAt: string;
}

export const applicationReceived: LetterForm<ApplicationReceived> = {
  asks: "nothing",
  subject: ({ t, typed }, { reference, organisation }) =>
    t("letters.applicationReceived.subject", { reference, organisation: typed(organisation) }),
  Body: function ApplicationReceivedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { receipt } = useInstants();
    return (
      <>
        <Paragraph>
          {t("letters.applicationReceived.opening", {
            organisation: typed(data.organisation),
            process: typed(data.process.title),
          })}
        </Paragraph>
        <Facts
          facts={[
            { term: t("letters.fact.reference"), fact: data.reference },
            { term: t("letters.fact.call"), fact: data.call },
            { term: t("letters.fact.received"), fact: receipt(data.receivedAt, data.zone) },
          ]}
        />
        <Heading>{t("letters.whatNext")}</Heading>
        <Paragraph>{t("letters.applicationReceived.next")}</Paragraph>
        <Why lines={data.why} />
        <Go to={paths.application(data.reference)}>{t("letters.applicationReceived.go")}</Go>
      </>
    );
  },
};
