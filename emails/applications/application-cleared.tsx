import type { AboutApplication } from "../kit/about.ts";
import { Facts, Go, Heading, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

export interface ApplicationCleared extends AboutApplication {
  readonly clearedAt: string;
}

export const applicationCleared: LetterForm<ApplicationCleared> = {
  asks: "nothing",
  subject: ({ t }, { reference }) => t("applications.letter.applicationCleared.subject", { reference }),
  Body: function ApplicationClearedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { receipt } = useInstants();
    return (
      <>
        <Outcome>
          {t("applications.letter.applicationCleared.opening", { organisation: typed(data.organisation) })}
        </Outcome>
        <Heading>{t("letter.whatNext")}</Heading>
        <Paragraph>{t("applications.letter.applicationCleared.next")}</Paragraph>
        <Go to={paths.application(data.reference)}>{t("applications.letter.applicationCleared.go")}</Go>
        <Facts
          facts={[
            { term: t("letter.fact.reference"), fact: data.reference },
            { term: t("letter.fact.process"), fact: data.process.title },
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("letter.fact.decided"), fact: receipt(data.clearedAt, data.zone) },
          ]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
