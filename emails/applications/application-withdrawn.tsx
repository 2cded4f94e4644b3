import type { AboutApplication } from "../kit/about.ts";
import { FactsOfApplication } from "../kit/application.tsx";
import { Go, type LetterForm, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
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
        <FactsOfApplication
          application={data}
          more={[{ term: t("letter.fact.withdrawn"), fact: receipt(data.withdrawnAt, data.zone) }]}
        />
        <Go to={paths.application(data.reference)}>{t("applications.letter.applicationWithdrawn.go")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
