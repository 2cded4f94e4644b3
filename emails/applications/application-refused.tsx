import type { AboutApplication } from "../kit/about.ts";
import { Facts, Go, Heading, Paragraph, Quote, useInstants, useLetter, type LetterForm } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

export interface ApplicationRefused extends AboutApplication {
  readonly refusedAt: string;
  readonly reason: string;
  readonly mayApplyAgain: boolean;
}

export const applicationRefused: LetterForm<ApplicationRefused> = {
  asks: "nothing",
  subject: ({ t }, { reference }) => t("letters.applicationRefused.subject", { reference }),
  Body: function ApplicationRefusedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { receipt } = useInstants();
    const organisation = typed(data.organisation);
    return (
      <>
        <Paragraph>{t("letters.applicationRefused.opening", { organisation })}</Paragraph>
        <Facts
          facts={[
            { term: t("letters.fact.reference"), fact: data.reference },
            { term: t("letters.fact.process"), fact: data.process.title },
            { term: t("letters.fact.call"), fact: data.call },
            { term: t("letters.fact.decided"), fact: receipt(data.refusedAt, data.zone) },
          ]}
        />
        <Paragraph>{t("letters.applicationRefused.reason")}</Paragraph>
        <Quote>{data.reason}</Quote>
        <Heading>{t("letters.whatNext")}</Heading>
        <Paragraph>
          {data.mayApplyAgain
            ? t("letters.applicationRefused.again", { organisation })
            : t("letters.applicationRefused.notAgain")}
        </Paragraph>
        <Why lines={data.why} />
        <Go to={paths.application(data.reference)}>{t("letters.applicationRefused.go")}</Go>
      </>
    );
  },
};
