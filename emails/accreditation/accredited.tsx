import { formatDay } from "#messages/kit/instant.ts";
import type { AboutApplication } from "../kit/about.ts";
import { NextForApplication } from "../kit/application.tsx";
import { Facts, type LetterForm, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";
import { type Instead, InsteadOfEarlier } from "./instead.tsx";

export interface Accredited extends AboutApplication, Instead {
  readonly grantedAt: string;
  /** A date, when the decision says until when. */
  readonly validUntil: string | null;
}

export const accredited: LetterForm<Accredited> = {
  asks: "nothing",
  tone: "ok",
  subject: ({ t, typed }, { organisation, process }) =>
    t("accreditation.letter.accredited.subject", { organisation: typed(organisation), process: typed(process.title) }),
  Body: function AccreditedBody({ data }) {
    const { t, language, typed } = useLetter();
    const { deadline } = useInstants();
    return (
      <>
        <Outcome>
          {t("accreditation.letter.accredited.opening", {
            organisation: typed(data.organisation),
            process: typed(data.process.title),
          })}
        </Outcome>
        <InsteadOfEarlier of={data} />
        <NextForApplication application={data} go={t("accreditation.letter.accredited.go")}>
          {t("accreditation.letter.accredited.next")}
        </NextForApplication>
        <Facts
          facts={[
            { term: t("letter.fact.reference"), fact: data.reference },
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("letter.fact.accreditedOn"), fact: deadline(data.grantedAt, data.zone) },
            {
              term: t("letter.fact.validUntil"),
              fact: data.validUntil === null ? t("accreditation.record.noEnd") : formatDay(data.validUntil, language),
            },
          ]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
