import type { AboutApplication } from "../kit/about.ts";
import { NextForApplication } from "../kit/application.tsx";
import { type Fact, Facts, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** What became of an application that is not accredited, or not yet. */
export interface OutcomeOfApplication extends AboutApplication {
  readonly mayApplyAgain: boolean;
}

interface AfterOutcomeProps {
  readonly application: OutcomeOfApplication;
  /** Without it there was an outcome, and it is said whether the organisation may come again. */
  readonly next?: string | null;
  readonly more: readonly Fact[];
}

/** What comes next, which application it was, and why: the end of each of these letters. */
export function AfterOutcome({ application, next = null, more }: AfterOutcomeProps) {
  const { t, typed } = useLetter();
  const again = application.mayApplyAgain
    ? t("accreditation.letter.notAccredited.again", { organisation: typed(application.organisation) })
    : t("accreditation.letter.notAccredited.notAgain");
  return (
    <>
      <NextForApplication application={application} go={t("accreditation.letter.notAccredited.go")}>
        {next ?? again}
      </NextForApplication>
      <Facts
        facts={[
          { term: t("letter.fact.reference"), fact: application.reference },
          { term: t("letter.fact.call"), fact: application.call },
          ...more,
        ]}
      />
      <Why lines={application.why} />
    </>
  );
}
