import type { AboutAccreditation } from "./about.ts";
import { Facts, Go, Paragraph, Quote, useInstants, useLetter, type LetterForm } from "./letter.tsx";
import { Why } from "./why.tsx";

export type AccreditationSuspended = AboutAccreditation;

export const accreditationSuspended: LetterForm<AccreditationSuspended> = {
  asks: "nothing",
  subject: ({ t, typed }, { organisation }) =>
    t("letters.accreditationSuspended.subject", { organisation: typed(organisation) }),
  Body: function AccreditationSuspendedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    return (
      <>
        <Paragraph>
          {t("letters.accreditationSuspended.opening", {
            organisation: typed(data.organisation),
            process: typed(data.process.title),
          })}
        </Paragraph>
        <Facts
          facts={[
            { term: t("letters.fact.reference"), fact: data.reference },
            { term: t("letters.fact.effective"), fact: deadline(data.effectiveAt, data.zone) },
          ]}
        />
        <Paragraph>{t("letters.accreditationSuspended.ground")}</Paragraph>
        <Quote>{data.ground}</Quote>
        <Why lines={data.why} />
        <Go to={paths.application(data.reference)}>{t("letters.accreditationSuspended.go")}</Go>
      </>
    );
  },
};
