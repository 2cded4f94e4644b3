import { formatInstant } from "#messages/kit/instant.ts";
import type { AboutApplication } from "../kit/about.ts";
import { Facts, Go, Heading, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

export interface ApplicationCirculated extends AboutApplication {
  readonly opensAt: string;
  readonly closesAt: string;
}

export const applicationCirculated: LetterForm<ApplicationCirculated> = {
  asks: "nothing",
  subject: ({ t, language }, { reference, closesAt, zone }) =>
    t("applications.letter.applicationCirculated.subject", {
      deadline: formatInstant(closesAt, zone, language),
      reference,
    }),
  Body: function ApplicationCirculatedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    const organisation = typed(data.organisation);
    return (
      <>
        <Outcome>{t("applications.letter.applicationCirculated.opening", { organisation })}</Outcome>
        <Heading>{t("letter.whatNext")}</Heading>
        <Paragraph>{t("applications.letter.applicationCirculated.next", { organisation })}</Paragraph>
        <Go to={paths.application(data.reference)}>{t("applications.letter.applicationCirculated.go")}</Go>
        <Facts
          facts={[
            { term: t("letter.fact.reference"), fact: data.reference },
            { term: t("letter.fact.process"), fact: data.process.title },
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("letter.fact.opened"), fact: deadline(data.opensAt, data.zone) },
            { term: t("letter.fact.closes"), fact: deadline(data.closesAt, data.zone) },
          ]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
