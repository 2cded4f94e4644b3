import type { AboutApplication } from "../kit/about.ts";
import { Facts, Go, Heading, Paragraph, useInstants, useLetter, type LetterForm } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

export interface ApplicationCleared extends AboutApplication {
  readonly clearedAt: string;
}

export const applicationCleared: LetterForm<ApplicationCleared> = {
  asks: "nothing",
  subject: ({ t }, { reference }) => t("letters.applicationCleared.subject", { reference }),
  Body: function ApplicationClearedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { receipt } = useInstants();
    return (
      <>
        <Paragraph>{t("letters.applicationCleared.opening", { organisation: typed(data.organisation) })}</Paragraph>
        <Facts
          facts={[
            { term: t("letters.fact.reference"), fact: data.reference },
            { term: t("letters.fact.process"), fact: data.process.title },
            { term: t("letters.fact.call"), fact: data.call },
            { term: t("letters.fact.decided"), fact: receipt(data.clearedAt, data.zone) },
          ]}
        />
        <Heading>{t("letters.whatNext")}</Heading>
        <Paragraph>{t("letters.applicationCleared.next")}</Paragraph>
        <Why lines={data.why} />
        <Go to={paths.application(data.reference)}>{t("letters.applicationCleared.go")}</Go>
      </>
    );
  },
};
