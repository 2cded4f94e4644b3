import type { AboutApplication } from "../kit/about.ts";
import { NextForApplication } from "../kit/application.tsx";
import { Facts, type LetterForm, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** A list went before the body that decides on it. */
export interface ApplicationBeforeBody extends AboutApplication {
  readonly since: string;
}

export const applicationBeforeBody: LetterForm<ApplicationBeforeBody> = {
  asks: "nothing",
  subject: ({ t, typed }, { organisation, process }) =>
    t("applications.letter.beforeBody.subject", { organisation: typed(organisation), process: typed(process.title) }),
  Body: function ApplicationBeforeBodyBody({ data }) {
    const { t, typed } = useLetter();
    const { deadline } = useInstants();
    const organisation = typed(data.organisation);
    return (
      <>
        <Outcome>
          {t("applications.letter.beforeBody.opening", { organisation, process: typed(data.process.title) })}
        </Outcome>
        <NextForApplication application={data} go={t("applications.letter.beforeBody.go")}>
          {t("applications.letter.beforeBody.next", { organisation })}
        </NextForApplication>
        <Facts
          facts={[
            { term: t("letter.fact.reference"), fact: data.reference },
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("applications.letter.beforeBody.since"), fact: deadline(data.since, data.zone) },
          ]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
