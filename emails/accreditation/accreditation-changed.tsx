import type { AboutAccreditation } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Quote, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** The form of the three letters that tell an organisation what was done to its accreditation, on which ground. */
export function accreditationChanged(
  change: "accreditationSuspended" | "accreditationReinstated" | "accreditationWithdrawn",
): LetterForm<AboutAccreditation> {
  return {
    asks: "nothing",
    tone: change === "accreditationReinstated" ? "ok" : "off",
    subject: ({ t, typed }, { organisation }) =>
      t(`accreditation.letter.${change}.subject`, { organisation: typed(organisation) }),
    Body: function AccreditationChangedBody({ data }) {
      const { t, paths, typed } = useLetter();
      const { deadline } = useInstants();
      return (
        <>
          <Outcome>
            {t(`accreditation.letter.${change}.opening`, {
              organisation: typed(data.organisation),
              process: typed(data.process.title),
            })}
          </Outcome>
          <Facts
            facts={[
              { term: t("letter.fact.reference"), fact: data.reference },
              { term: t("letter.fact.effective"), fact: deadline(data.effectiveAt, data.zone) },
            ]}
          />
          <Quote introduced={t("accreditation.letter.accreditationChanged.ground")}>{data.ground}</Quote>
          <Go to={paths.application(data.reference)}>{t("accreditation.letter.accreditationChanged.go")}</Go>
          <Why lines={data.why} />
        </>
      );
    },
  };
}
