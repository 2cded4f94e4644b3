import type { AboutApplication } from "../kit/about.ts";
import { Facts, Go, Heading, Paragraph, useInstants, useLetter, type LetterForm } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** Never who objected, nor how many: no right of the applicant to know appears in any source. */
export interface NotAccredited extends AboutApplication {
  readonly closedAt: string;
  readonly mayApplyAgain: boolean;
}

export const notAccredited: LetterForm<NotAccredited> = {
  asks: "nothing",
  subject: ({ t, typed }, { organisation, process }) =>
    t("letters.notAccredited.subject", { organisation: typed(organisation), process: typed(process.title) }),
  Body: function NotAccreditedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    const organisation = typed(data.organisation);
    return (
      <>
        <Paragraph>
          {t("letters.notAccredited.opening", { organisation, process: typed(data.process.title) })}
        </Paragraph>
        <Facts
          facts={[
            { term: t("letters.fact.reference"), fact: data.reference },
            { term: t("letters.fact.call"), fact: data.call },
            { term: t("letters.fact.closed"), fact: deadline(data.closedAt, data.zone) },
          ]}
        />
        <Heading>{t("letters.whatNext")}</Heading>
        <Paragraph>
          {data.mayApplyAgain
            ? t("letters.notAccredited.again", { organisation })
            : t("letters.notAccredited.notAgain")}
        </Paragraph>
        <Why lines={data.why} />
        <Go to={paths.application(data.reference)}>{t("letters.notAccredited.go")}</Go>
      </>
    );
  },
};
