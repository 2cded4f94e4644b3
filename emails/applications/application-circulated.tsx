import { formatInstant } from "#messages/kit/instant.ts";
import type { AboutApplication } from "../kit/about.ts";
import { FactsOfApplication, NextForApplication } from "../kit/application.tsx";
import { type LetterForm, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

export interface ApplicationCirculated extends AboutApplication {
  readonly opensAt: string;
  /** Whether the period was announced for later. */
  readonly isAhead?: boolean;
  readonly closesAt: string;
  /** Whether something else follows for those to whom nobody objects. */
  readonly goesOn?: boolean;
}

export const applicationCirculated: LetterForm<ApplicationCirculated> = {
  asks: "nothing",
  subject: ({ t, language }, { reference, closesAt, zone }) =>
    t("applications.letter.applicationCirculated.subject", {
      deadline: formatInstant(closesAt, zone, language),
      reference,
    }),
  Body: function ApplicationCirculatedBody({ data }) {
    const { t, typed } = useLetter();
    const { deadline } = useInstants();
    const organisation = typed(data.organisation);
    return (
      <>
        <Outcome>{t("applications.letter.applicationCirculated.opening", { organisation })}</Outcome>
        <NextForApplication application={data} go={t("applications.letter.applicationCirculated.go")}>
          {t(`applications.letter.applicationCirculated.${data.goesOn === true ? "goesOn" : "next"}`, { organisation })}
        </NextForApplication>
        <FactsOfApplication
          application={data}
          more={[
            {
              term: t(data.isAhead === true ? "letter.fact.opens" : "letter.fact.opened"),
              fact: deadline(data.opensAt, data.zone),
            },
            { term: t("letter.fact.closes"), fact: deadline(data.closesAt, data.zone) },
          ]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
