import type { AboutApplication } from "../kit/about.ts";
import { Facts, Go, Paragraph, useInstants, useLetter, type LetterForm } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

export interface ApplicationWithdrawn extends AboutApplication {
  readonly withdrawnAt: string;
}

export const applicationWithdrawn: LetterForm<ApplicationWithdrawn> = {
  asks: "nothing",
  subject: ({ t, typed }, { reference, organisation }) =>
    t("letters.applicationWithdrawn.subject", { reference, organisation: typed(organisation) }),
  Body: function ApplicationWithdrawnBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { receipt } = useInstants();
    return (
      <>
        <Paragraph>{t("letters.applicationWithdrawn.opening", { organisation: typed(data.organisation) })}</Paragraph>
        <Facts
          facts={[
            { term: t("letters.fact.reference"), fact: data.reference },
            { term: t("letters.fact.process"), fact: data.process.title },
            { term: t("letters.fact.call"), fact: data.call },
            { term: t("letters.fact.withdrawn"), fact: receipt(data.withdrawnAt, data.zone) },
          ]}
        />
        <Why lines={data.why} />
        <Go to={paths.application(data.reference)}>{t("letters.applicationWithdrawn.go")}</Go>
      </>
    );
  },
};
