import type { AboutApplication } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

export interface ApplicationWithdrawn extends AboutApplication {
  readonly withdrawnAt: string;
}

export const applicationWithdrawn: LetterForm<ApplicationWithdrawn> = {
  asks: "nothing",
  tone: "off",
  subject: ({ t, typed }, { reference, organisation }) =>
    t("applications.letter.applicationWithdrawn.subject", { reference, organisation: typed(organisation) }),
  Body: function ApplicationWithdrawnBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { receipt } = useInstants();
    return (
      <>
        <Outcome>
          {t("applications.letter.applicationWithdrawn.opening", { organisation: typed(data.organisation) })}
        </Outcome>
        <Facts
          facts={[
            { term: t("letter.fact.reference"), fact: data.reference },
            { term: t("letter.fact.process"), fact: data.process.title },
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("letter.fact.withdrawn"), fact: receipt(data.withdrawnAt, data.zone) },
          ]}
        />
        <Go to={paths.application(data.reference)}>{t("applications.letter.applicationWithdrawn.go")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
